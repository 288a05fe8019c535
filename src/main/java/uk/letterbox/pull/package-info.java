/**
 * What lies on SFTP servers of others: fetched into an inbox of its own, where the drop door takes it, and let go of on the
 * server once the journal has it. It knows the journal by a question alone, and nothing of what becomes of a file.
 */
package uk.letterbox.pull;
