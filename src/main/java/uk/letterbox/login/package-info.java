/** Who tries to get in and fails. */
package uk.letterbox.login;
