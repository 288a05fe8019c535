/** What the sender of an arrival gets back: one CSV file for a property's folder and day. */
package uk.letterbox.receipt;
