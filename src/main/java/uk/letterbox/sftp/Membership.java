package uk.letterbox.sftp;

/** Whether an account is still there; asked at each step of a session, so that one that was removed ends at once. */
@FunctionalInterface
interface Membership {
    boolean holds();
}
