package uk.letterbox.queue;

/**
 * The queues of a connector.
 *
 * @param refused where messages go that can become nothing
 */
record QueueNames(String queue, String refused) {}
