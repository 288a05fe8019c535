package uk.letterbox.crash;

/** What a build may have been broken in, to see that the suite finds it. */
enum Broken {
    NOTHING,
    /** A write without an answer is taken for one that was not carried out. */
    RESENDS_AFTER_A_TIMEOUT,
    /** A file leaves the inbox when it is spooled, before the journal has it. */
    ACKNOWLEDGES_BEFORE_THE_COMMIT
}
