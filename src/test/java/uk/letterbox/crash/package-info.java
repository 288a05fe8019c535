/** The real process, killed at named points and at random instants: what was offered is delivered once or lies before a person. */
package uk.letterbox.crash;
