/** The connectors of the events door: from a broker's queue to messages in order, and back what was refused. */
package uk.letterbox.queue;
