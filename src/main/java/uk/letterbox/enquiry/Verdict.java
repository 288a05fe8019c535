package uk.letterbox.enquiry;

/** What a mail is. Its reason is for a person and the journal, and so never personal. */
public sealed interface Verdict {

    /** The name of the rule that decided, e.g. {@code auto-reply}; stable, for reports. */
    String rule();

    /** Why, in plain words. */
    String reason();

    /** An enquiry that becomes a lead. */
    record Lead(String rule, String reason) implements Verdict {}

    /** Nothing that anybody must answer. */
    record Ignore(String rule, String reason) implements Verdict {}

    /** Spoofed, unclear, broken, or nobody could answer: a person looks. */
    record Quarantine(String rule, String reason) implements Verdict {}
}
