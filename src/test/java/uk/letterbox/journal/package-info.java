/** What the journal promises, on each database it may be in. */
package uk.letterbox.journal;
