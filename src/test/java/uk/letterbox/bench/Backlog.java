package uk.letterbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import uk.letterbox.journal.Journal;

/** Rows as a long time of use leaves them, written straight into a journal. */
final class Backlog {

    private static final String NUMBERS =
            "WITH RECURSIVE n (i) AS (SELECT %d UNION ALL SELECT i + 1 FROM n WHERE i < %d)";
    private static final int PER_LINE = 20;

    private Backlog() {}

    /** Delivered photos with their arrivals and calls: three rows each, numbered from so much on. */
    static void delivered(Journal journal, String agency, String budget, int from, int deliveries) {
        fill(journal, agency, from, deliveries, "'DELIVERED'");
        journal.write(handle -> handle.execute(numbers(from, deliveries)
                + " INSERT INTO call (id, budget, agency, delivery, operation, purpose, lane, started_at, deadline,"
                + " boot, free_at, ended_at, outcome, status) SELECT 'c-old-' || i, '" + budget + "', '" + agency
                + "', 'd-old-' || i, 'addLettingsPhoto', 'WRITE', 'MEDIA', i, i, '"
                + journal.clock().boot()
                + "', 1, i, 'done', 200 FROM n"));
    }

    /** Open photos with their arrivals and spooled bytes, twenty for each property. */
    static void open(Journal journal, String agency, Path spool, int deliveries) throws IOException {
        fill(journal, agency, 0, deliveries, "CASE WHEN i % " + PER_LINE + " = 0 THEN 'READY' ELSE 'WAITING' END");
        List<String> ids = journal.read(handle ->
                handle.createQuery("SELECT id FROM arrival").mapTo(String.class).list());
        for (String id : ids) {
            Files.write(spool.resolve(id), new byte[] {1});
        }
    }

    private static void fill(Journal journal, String agency, int from, int deliveries, String state) {
        journal.write(handle -> {
            handle.execute(numbers(from, deliveries)
                    + " INSERT INTO arrival (id, agency, door, name, grp, source_key, outcome, sha256, size, batch,"
                    + " received_at) SELECT 'a-' || substr('" + "0".repeat(26) + "' || i, -26), '" + agency
                    + "', 'drop', 'lettings/old/photos/' || i || '.jpg', 'lettings/old', 'old-' || i, 'ACCEPTED',"
                    + " 'old-' || i, 1, 'old', i FROM n");
            handle.execute(
                    numbers(from, deliveries) + " INSERT INTO line (id, next_seq) SELECT DISTINCT 'old/' || (i / "
                            + PER_LINE + "), 1000 FROM n WHERE true ON CONFLICT DO NOTHING");
            return handle.execute(numbers(from, deliveries)
                    + " INSERT INTO delivery (id, arrival, batch, agency, kind, object_id, line, seq, content, number,"
                    + " sha256, size, state, lane, operation, created_at, due_at, ended_at) SELECT 'd-old-' || i,"
                    + " 'a-' || substr('" + "0".repeat(26) + "' || i, -26), 'old', '" + agency
                    + "', 'photo', 'old-' || (i / " + PER_LINE + "), 'old/' || (i / " + PER_LINE + "), i,"
                    + " '{\"is\":\"media\",\"side\":\"LETTINGS\",\"fileName\":\"1.jpg\",\"caption\":\"\",\"mimeType\":\"image/jpeg\",\"type\":\"\"}',"
                    + " 1, 'old-' || i, 1, " + state + ", 'MEDIA', 'addLettingsPhoto', i, i, i FROM n");
        });
    }

    private static String numbers(int from, int count) {
        return NUMBERS.formatted(from, from + count - 1);
    }
}
