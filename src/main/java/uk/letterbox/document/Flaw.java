package uk.letterbox.document;

/** Stops the reading of a file at a line that cannot stand. */
final class Flaw extends Exception {

    private final int line;
    private final String example;

    Flaw(int line, String what, String example) {
        super(what);
        this.line = line;
        this.example = example;
    }

    int line() {
        return line;
    }

    String example() {
        return example;
    }
}
