/** Raw mails as Unicode text: their structure, charsets and encodings, within limits. Knows nothing of leads. */
package uk.letterbox.mime;
