/** What the consumers of doors share: when to try again, and to whom a door that fails is reported. */
package uk.letterbox.door;
