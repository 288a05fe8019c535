/** Puts everything together, in one place: every bean is made and bound here, every route template instantiated. */
package uk.letterbox.wiring;
