package uk.letterbox.shoot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import uk.letterbox.document.Document;
import uk.letterbox.property.CsvText;

/** A manifest as a table, one line a file under a line of headings, turned into the document that the JSON form has. */
final class ManifestTable {

    private static final Set<String> OF_ALL = Set.of("side", "property", "replace");
    private static final Set<String> YES = Set.of("true", "yes", "y", "x", "1");
    private static final Set<String> NO = Set.of("false", "no", "n", "0");

    private ManifestTable() {}

    /** What is said of all files may stand in every line or in the first alone; two of it in one manifest stand for none. */
    static Document of(String file, byte[] bytes) {
        List<CsvText.Row> rows = CsvText.rows(bytes);
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        Map<String, Integer> lines = new HashMap<>(Map.of("", 1));
        Map<String, Set<String>> ofAll = new HashMap<>();
        for (int row = 1; row < rows.size(); row++) {
            ObjectNode item = root.withArray("files").addObject();
            lines.put("/files/" + (row - 1), rows.get(row).line());
            List<String> fields = rows.get(row).fields();
            List<String> headings = rows.get(0).fields();
            for (int i = 0; i < Math.min(fields.size(), headings.size()); i++) {
                String heading = headings.get(i).toLowerCase(Locale.ROOT);
                if (fields.get(i).isEmpty()) {
                    continue;
                }
                if (OF_ALL.contains(heading)) {
                    ofAll.computeIfAbsent(heading, first -> new HashSet<>()).add(fields.get(i));
                } else {
                    put(item, heading, fields.get(i));
                }
            }
        }
        ofAll.forEach((heading, values) -> {
            String value = values.size() == 1 ? values.iterator().next() : "";
            if (heading.equals("replace")) {
                truth(root, heading, value);
            } else {
                root.put(heading, value);
            }
        });
        return new Document(file, root, lines);
    }

    private static void put(ObjectNode item, String heading, String value) {
        if (heading.equals("order") && value.matches("\\d{1,4}")) {
            item.put(heading, Integer.parseInt(value));
        } else if (heading.equals("main")) {
            item.put(heading, YES.contains(value.toLowerCase(Locale.ROOT)));
        } else {
            item.put(heading, value);
        }
    }

    /** What is neither yes nor no stays the text that it is, which is no answer. */
    private static void truth(ObjectNode root, String heading, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (YES.contains(lower) || NO.contains(lower)) {
            root.put(heading, YES.contains(lower));
        } else {
            root.put(heading, value);
        }
    }
}
