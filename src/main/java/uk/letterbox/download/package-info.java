/** Files that others keep on the web: fetched from hosts that an agency allows, and from nowhere inside. */
package uk.letterbox.download;
