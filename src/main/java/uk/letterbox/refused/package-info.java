/** Where a door gives back what it did not take, each thing beside a note that says why. */
package uk.letterbox.refused;
