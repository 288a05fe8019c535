/** The agencies: one file each, read and checked. */
package uk.letterbox.agency;
