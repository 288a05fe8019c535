/**
 * A shoot as photographers deliver it: what the names they and the trade give to files say, and what is in the links and
 * archives they put beside them. Knows the delivery model and what is in files; nothing of folders, doors or the journal.
 */
package uk.letterbox.shoot;
