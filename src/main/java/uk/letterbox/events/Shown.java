package uk.letterbox.events;

/** What a stranger called something, as it can be kept in any database, sent in any header and read by people. */
final class Shown {

    private static final int LONGEST_NAME = 200;

    private Shown() {}

    /** As the name of an arrival. */
    static String name(String foreign) {
        return of(foreign, LONGEST_NAME);
    }

    /** Without what steers, and no longer than that. */
    static String of(String foreign, int longest) {
        String cut = foreign.length() <= longest ? foreign : foreign.substring(0, longest);
        return cut.replaceAll("\\p{Cntrl}", "?");
    }
}
