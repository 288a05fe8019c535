/**
 * The command line, one class a command. A command that works on an office runs inside the running Letterbox when there
 * is one, and otherwise opens the office itself.
 */
package uk.letterbox.command;
