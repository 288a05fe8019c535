package uk.letterbox.delivery;

import com.github.f4b6a3.ulid.UlidFactory;

/** Makes ids that sort by the time they were made: {@code a-}, {@code d-}, {@code c-}, {@code e-}, {@code l-}, {@code o-}, {@code s-} or {@code b-} and a ULID. */
public final class Ids {

    private final UlidFactory ulids = UlidFactory.newMonotonicInstance();

    /** An id for an arrival. */
    public String arrival() {
        return "a-" + ulids.create();
    }

    /** An id for a delivery. */
    public String delivery() {
        return "d-" + ulids.create();
    }

    /** An id for a call. */
    public String call() {
        return "c-" + ulids.create();
    }

    /** An id for an end that is told. */
    public String outcome() {
        return "o-" + ulids.create();
    }

    /** An id for a call that a person asks for. */
    public String errand() {
        return "e-" + ulids.create();
    }

    /** An id for what a branch is told. */
    public String letter() {
        return "l-" + ulids.create();
    }

    /** An id for the files of a property that came together. */
    public String shoot() {
        return "s-" + ulids.create();
    }

    /** An id for what arrives in one go. */
    public String batch() {
        return "b-" + ulids.create();
    }
}
