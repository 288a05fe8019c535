/** Tests of where bytes are kept. */
package uk.letterbox.spool;
