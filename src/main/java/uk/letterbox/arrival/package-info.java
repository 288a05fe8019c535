/** What came to a door, and what became of it. Knows the delivery model and nothing else. */
package uk.letterbox.arrival;
