package uk.letterbox.events;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What an event comes to.
 *
 * @param payload what is spooled: a file, a person or a value
 * @param said the rest of its data, with {@code mimeType} for a file; never personal
 */
record Intent(byte[] payload, ObjectNode said) {}
