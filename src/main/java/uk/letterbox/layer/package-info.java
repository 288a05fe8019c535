/** The ways of reading an enquiry out of a letter, each a layer of its own: fields with the rule that gave them. */
package uk.letterbox.layer;
