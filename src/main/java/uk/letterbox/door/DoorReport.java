package uk.letterbox.door;

import java.util.Optional;

/** Is told when a door begins to fail, fails in another way, or works again; not at every poll. */
@FunctionalInterface
public interface DoorReport {

    /** @param failure what is wrong and what to do; empty when it works again */
    public void changed(String agency, Optional<String> failure);
}
