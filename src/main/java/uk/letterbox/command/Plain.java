package uk.letterbox.command;

/** Foreign text on a terminal: without anything that a terminal would obey. */
final class Plain {

    private Plain() {}

    static String text(String foreign) {
        return foreign.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    }
}
