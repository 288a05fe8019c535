/** What lies in a mail, and in what was forwarded with it: from whom, about what, and the lines a reader sees. */
package uk.letterbox.letter;
