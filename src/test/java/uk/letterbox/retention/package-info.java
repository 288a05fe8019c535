/** Tests of how long things are kept. */
package uk.letterbox.retention;
