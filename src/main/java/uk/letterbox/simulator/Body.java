package uk.letterbox.simulator;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * A request body, read to its end.
 *
 * @param fields what it says by name
 * @param content the file in it
 * @param json all of it, where an operation takes any JSON; missing elsewhere
 */
record Body(Map<String, String> fields, FileContent content, JsonNode json) {

    static final Body NONE = new Body(Map.of(), FileContent.NONE, MissingNode.getInstance());

    static Body file(Map<String, String> fields, FileContent content) {
        return new Body(fields, content, MissingNode.getInstance());
    }
}
