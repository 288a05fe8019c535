/** The mail door: mails become leads, are ignored, or wait for a person. Knows no letMC. */
package uk.letterbox.mail;
