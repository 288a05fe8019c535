/** The connectors of the events door, against real brokers. */
package uk.letterbox.queue;
