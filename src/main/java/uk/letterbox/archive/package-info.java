/** An archive of files from before Letterbox, brought into an inbox a folder at a time. */
package uk.letterbox.archive;
