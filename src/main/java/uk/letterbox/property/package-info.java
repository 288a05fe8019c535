/** What an agency calls its properties, and their ids at letMC. */
package uk.letterbox.property;
