/** What the sender of an arrival gets back: a table and a page for a property's folder and day. */
package uk.letterbox.receipt;
