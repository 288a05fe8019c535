/** The agencies of an installation: one file each, read and checked. */
package uk.letterbox.agency;
