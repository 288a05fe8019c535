/** Lets bytes go that are kept no longer. */
package uk.letterbox.retention;
