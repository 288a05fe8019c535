/** When what failed may be tried again. */
package uk.letterbox.retry;
