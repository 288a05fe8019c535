/** Arrivals that wait: asked again when something new is known, released or refused by a person, refused when their time is up. */
package uk.letterbox.held;
