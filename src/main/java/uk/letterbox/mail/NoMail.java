package uk.letterbox.mail;

/** Tells what is no mail at all from mails, however broken: it is empty, or not text. */
final class NoMail {

    /** For who put it there. */
    static final String REASON =
            "It is no mail: it is empty, or neither text nor the source of a mail. Save the mail itself,"
                    + " with its headers, as an .eml file.";

    private static final int LOOKED_AT = 8 * 1024;

    private NoMail() {}

    static boolean is(byte[] raw) {
        for (int i = 0; i < Math.min(raw.length, LOOKED_AT); i++) {
            if (raw[i] == 0) {
                return true;
            }
        }
        return raw.length == 0;
    }
}
