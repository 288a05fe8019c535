/** What is in the files that people send: their format, whether they are whole, whether they may be sent, what to call them. */
package uk.letterbox.media;
