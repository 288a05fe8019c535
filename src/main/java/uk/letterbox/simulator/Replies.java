package uk.letterbox.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shapes in which operations answer: what was written, and pages of lists. */
final class Replies {

    private static final int LARGEST_PAGE = 1000;

    private final SimulatorOptions.AnswerForm written;

    Replies(SimulatorOptions.AnswerForm written) {
        this.written = written;
    }

    Answer written(String id) {
        return switch (written) {
            case OID -> Answer.json(id);
            case TRUE -> Answer.json(true);
            case EMPTY -> Answer.NOTHING;
            case OBJECT -> Answer.json(Map.of("OID", id));
        };
    }

    /** A page from offset and count of the path; a larger count than is allowed is made smaller without a word. */
    Answer page(Asked asked, List<? extends Object> all) throws Refusal {
        int offset = Math.min(asked.number("offset", 0), all.size());
        int count = Math.min(asked.number("count", 1), LARGEST_PAGE);
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("Count", all.size());
        page.put("Data", all.subList(offset, Math.min(offset + count, all.size())));
        return Answer.json(page);
    }
}
