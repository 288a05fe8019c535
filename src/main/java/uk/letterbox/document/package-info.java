/** Files that people write: YAML or JSON, held to a JSON Schema, every problem with its file and line. */
package uk.letterbox.document;
