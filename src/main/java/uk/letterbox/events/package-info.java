/** The events door: from a CloudEvent that another system sent to what is to be delivered. */
package uk.letterbox.events;
