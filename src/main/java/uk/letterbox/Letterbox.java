package uk.letterbox;

/** The program: from a command line to a command. */
public final class Letterbox {

    private Letterbox() {}

    public static void main(String[] arguments) {
        System.out.println("Letterbox");
    }
}
