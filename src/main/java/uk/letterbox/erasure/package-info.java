/** Erases one person from everything that is kept here, and says what of them remains elsewhere. */
package uk.letterbox.erasure;
