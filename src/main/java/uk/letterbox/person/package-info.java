/** By what a person is known again: email address and telephone number, in one form each, and as keyed hashes. */
package uk.letterbox.person;
