/** Tests of what people type. */
package uk.letterbox.command;
