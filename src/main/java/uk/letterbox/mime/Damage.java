package uk.letterbox.mime;

/** What can be wrong with a mail as a whole, in the words that {@link Mail#damage} has for it. */
public enum Damage {
    TOO_LARGE("The mail is too large: its end is left unread."),
    TOO_MANY_PARTS("The mail has too many parts: its end is left unread."),
    TOO_DEEP("The mail has parts within parts too deep: its end is left unread."),
    TOO_MANY_ENCLOSED("The mail has mails within mails too deep: the innermost are left unread."),
    TEXT_CUT("The mail has too much text: some of it is left unread."),
    HEADERS_CUT("The mail has too many headers, or one that is too long: its end is left unread."),
    TOO_SLOW("The mail takes too long to read: its end is left unread."),
    UNCLOSED("The mail ends before its last part is closed: its end may be missing."),
    BROKEN("The mail is broken: its end could not be read.");

    private final String words;

    Damage(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
