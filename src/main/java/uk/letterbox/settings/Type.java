package uk.letterbox.settings;

/** What kind of value a key has. */
public enum Type {
    TEXT,
    /** {@code 500ms}, {@code 5s}, {@code 2m}, {@code 1h}, {@code 30d}. */
    DURATION,
    /** {@code 4MB}. */
    SIZE,
    COUNT,
    /** {@code true} or {@code false}. */
    FLAG,
    PATH,
    /** May hold a password or a token, and so is shown up to its host only. */
    URL,
    /** Is never shown. */
    SECRET
}
