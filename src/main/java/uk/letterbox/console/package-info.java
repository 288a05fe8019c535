/** HTTP for people and programs on this machine: health, metrics, the JSON API. Talks to the journal, never to letMC. */
package uk.letterbox.console;
