package uk.letterbox.journal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.Content;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Line;
import uk.letterbox.delivery.Link;
import uk.letterbox.delivery.Look;
import uk.letterbox.delivery.Media;

/** What was taken before for the same place at letMC, and is still on its way or there. */
record Before(Rows rows) {

    private static final int MOST_LOOKED_AT = 500;
    private static final String OF_THE_SET = " AND delivery.replacement = :replacement";
    private static final String NOT_REPLACED = " AND NOT EXISTS (SELECT 1 FROM delivery AS newer"
            + " WHERE newer.line = delivery.line AND newer.replacement IS NOT NULL AND newer.seq > delivery.seq"
            + " AND newer.kind = delivery.kind AND newer.state NOT IN ('DEAD', 'DISCARDED')"
            + " AND (delivery.replacement IS NULL OR delivery.replacement <> newer.replacement))";

    /** The name and delivery of the same thing; only media and links can be there twice. */
    Optional<String> same(Handle handle, Line line, Draft draft, Drafts.Source source) {
        if (draft.content() instanceof Media media) {
            return sameBytes(
                    handle, line, draft.kind(), source.sha256(), source.parent().filter(set -> media.replacing()));
        }
        return draft.content() instanceof Link link
                ? portalMedia(handle, line, earlier -> sameLink(earlier, link))
                        .map(earlier -> link.url() + " (" + earlier.id() + ")")
                : Optional.empty();
    }

    /** What is said when an older version of a portal document or tour is there, which the API cannot take away. */
    Optional<String> olderVersion(Handle handle, Line line, Draft draft) {
        return draft.kind() == Kind.PORTALMEDIA
                ? portalMedia(handle, line, earlier -> sameName(earlier, draft.content()))
                        .map(earlier -> "An older version is there (" + earlier.id()
                                + earlier.letmcId()
                                        .map(id -> ", letMC id " + id)
                                        .orElse("")
                                + "). The API cannot take it away: remove it in agentOS.")
                : Optional.empty();
    }

    /** What is said of a picture that is hardly to be told from an earlier one of the same property; both are sent. */
    Optional<String> near(Handle handle, Line line, Draft draft, Drafts.Source source) {
        return draft.content() instanceof Media media
                ? source.kept()
                        .look()
                        .flatMap(look -> nearest(
                                handle,
                                line,
                                draft.kind(),
                                look,
                                source.parent().filter(set -> media.replacing())))
                        .map(earlier -> "It looks like " + earlier
                                + ", which was sent before. If one of them is enough," + " delete the other.")
                : Optional.empty();
    }

    private static Optional<String> nearest(Handle handle, Line line, Kind kind, Look look, Optional<String> set) {
        return handle
                .createQuery("SELECT arrival.look AS look, arrival.name || ' (' || delivery.id || ')' AS named"
                        + " FROM delivery JOIN arrival ON arrival.id = delivery.arrival"
                        + " WHERE delivery.line = :line AND delivery.kind = :kind AND arrival.look IS NOT NULL"
                        + " AND delivery.state NOT IN ('DEAD', 'DISCARDED') AND delivery.gone = 0"
                        + (set.isPresent() ? OF_THE_SET : NOT_REPLACED)
                        + " ORDER BY delivery.seq DESC LIMIT :most")
                .bind("line", line.key())
                .bind("kind", kind.word())
                .bindMap(set.map(id -> Map.of("replacement", id)).orElse(Map.of()))
                .bind("most", MOST_LOOKED_AT)
                .map((row, context) -> Map.entry(Look.of(row.getString("look")), row.getString("named")))
                .stream()
                .filter(earlier -> earlier.getKey().near(look))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Never against the old set of a replacement: what is replaced by something newer makes no duplicate. */
    private static Optional<String> sameBytes(
            Handle handle, Line line, Kind kind, String sha256, Optional<String> set) {
        return handle.createQuery("SELECT arrival.name || ' (' || delivery.id || ')' FROM delivery"
                        + " JOIN arrival ON arrival.id = delivery.arrival"
                        + " WHERE delivery.line = :line AND delivery.kind = :kind AND delivery.sha256 = :sha256"
                        + " AND delivery.state NOT IN ('DEAD', 'DISCARDED') AND delivery.gone = 0"
                        + (set.isPresent() ? OF_THE_SET : NOT_REPLACED)
                        + " LIMIT 1")
                .bind("line", line.key())
                .bind("kind", kind.word())
                .bind("sha256", sha256)
                .bindMap(set.map(id -> Map.of("replacement", id)).orElse(Map.of()))
                .mapTo(String.class)
                .findOne();
    }

    /** The last of a property's portal media that is like another one; a property has few of them. */
    private Optional<Delivery> portalMedia(Handle handle, Line line, Predicate<Content> like) {
        return handle
                .createQuery("SELECT * FROM delivery WHERE line = :line AND kind = :kind"
                        + " AND state NOT IN ('DEAD', 'DISCARDED') AND gone = 0 ORDER BY seq DESC")
                .bind("line", line.key())
                .bind("kind", Kind.PORTALMEDIA.word())
                .map((row, context) -> rows.delivery(row))
                .stream()
                .filter(earlier -> like.test(earlier.content()))
                .findFirst();
    }

    private static boolean sameLink(Content earlier, Link link) {
        return earlier instanceof Link other
                && other.url().equals(link.url())
                && other.type().equalsIgnoreCase(link.type());
    }

    private static boolean sameName(Content earlier, Content now) {
        if (earlier instanceof Media one && now instanceof Media other) {
            return one.type().equalsIgnoreCase(other.type()) && one.fileName().equalsIgnoreCase(other.fileName());
        }
        return earlier instanceof Link one
                && now instanceof Link other
                && !other.caption().isEmpty()
                && one.type().equalsIgnoreCase(other.type())
                && one.caption().equalsIgnoreCase(other.caption());
    }
}
