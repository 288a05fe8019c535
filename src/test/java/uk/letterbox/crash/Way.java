package uk.letterbox.crash;

import java.util.List;

/** How another system reaches an agency's events door, and what it gets back on that way. */
interface Way extends AutoCloseable {

    /** The agency whose door it leads to. */
    String agency();

    /** What the agency's file says of the events door. */
    String door();

    /** Sends messages, in order; when it returns they are there for good. */
    void send(List<String> messages) throws Exception;

    /** Whether nothing is left that Letterbox would take. */
    boolean empty() throws Exception;

    /** What was given back. */
    List<Returned> refused() throws Exception;

    /** What was told of ends, in order. */
    List<String> outcomes() throws Exception;

    /** A message that was given back, with the reason. */
    record Returned(String message, String reason) {}
}
