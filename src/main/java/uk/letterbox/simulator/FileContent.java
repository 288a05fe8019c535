package uk.letterbox.simulator;

/** What is kept of a file: its SHA-256 in lower-case hex, empty where there was none, and its size in bytes. */
record FileContent(String sha256, long size) {

    static final FileContent NONE = new FileContent("", 0);
}
