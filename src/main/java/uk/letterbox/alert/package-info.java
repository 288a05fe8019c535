/** What a person is told: alerts and all-clears, by webhook and by mail. */
package uk.letterbox.alert;
