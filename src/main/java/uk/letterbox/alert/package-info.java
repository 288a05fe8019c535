/** Tells people what they must know of, through the channels that are configured, and when it is over. */
package uk.letterbox.alert;
