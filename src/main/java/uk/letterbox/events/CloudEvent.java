package uk.letterbox.events;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An event by CloudEvents 1.0 (github.com/cloudevents/spec). {@code id} and {@code source} together are what it is known by.
 *
 * @param agency the extension attribute that says whose it is, where several are served
 */
record CloudEvent(String id, String source, EventType type, Optional<String> agency, ObjectNode data) {}
