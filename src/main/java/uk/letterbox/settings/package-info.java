/** The settings of an installation: every key, its type, its default and its check. */
package uk.letterbox.settings;
