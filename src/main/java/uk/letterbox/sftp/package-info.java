/**
 * The built-in SFTP server: the front of the accounts' drop doors. It writes into their inboxes, where a file appears under
 * its right name once its upload was closed, and knows nothing of what becomes of it.
 */
package uk.letterbox.sftp;
