package uk.letterbox.crash;

import java.util.List;

/** All that one system sends to one agency. */
record Correspondence(Way way, List<Sent> events) {}
