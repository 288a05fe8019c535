/** The mailboxes of the mail door: from an IMAP server to whole mails in order, and each to the folder of its outcome. */
package uk.letterbox.mailbox;
