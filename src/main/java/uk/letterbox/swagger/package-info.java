/** The vendor's own description of its API, and how the contract that is followed here differs from it. */
package uk.letterbox.swagger;
