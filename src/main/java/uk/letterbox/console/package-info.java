/** What people and programs see over HTTP: health, metrics, and the API over the journal and the commands. */
package uk.letterbox.console;
