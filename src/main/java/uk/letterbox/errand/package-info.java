/** Calls that a person asks for: what was asked and answered lies in files, how far they have come in the journal. */
package uk.letterbox.errand;
