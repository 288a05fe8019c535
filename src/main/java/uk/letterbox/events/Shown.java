package uk.letterbox.events;

/** What a stranger called something, as it can be kept in any database, sent in any header and read by people. */
final class Shown {

    private Shown() {}

    /** Without what steers, and no longer than that. */
    static String of(String foreign, int longest) {
        String cut = foreign.length() <= longest ? foreign : foreign.substring(0, longest);
        return cut.replaceAll("\\p{Cntrl}", "?");
    }
}
