package uk.letterbox.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Lane;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Side;
import uk.letterbox.journal.Claim;
import uk.letterbox.journal.Facts;
import uk.letterbox.journal.Purpose;
import uk.letterbox.journal.TagProof;
import uk.letterbox.journal.Transition;
import uk.letterbox.letmc.Answer;
import uk.letterbox.letmc.SentName;

/** What is known when a call has ended, made by hand: nothing has ever happened but what a test says. */
record Given(
        Purpose purpose,
        int attempts,
        int looks,
        int failedReads,
        boolean suspect,
        long unclearFor,
        TagProof tag,
        boolean succeeded,
        int refusedRun,
        boolean tooManyLately,
        int probeStep,
        Optional<Set<String>> before,
        List<Delivery> since) {

    static final long SETTLE = 30_000;
    static final String ID = "d-01J00000000000000000000001";
    private static final long NOW = 2_000_000_000_000L;

    static Given call(Purpose purpose) {
        return new Given(purpose, 0, 0, 0, false, 0, TagProof.UNKNOWN, false, 0, false, 0, Optional.empty(), List.of());
    }

    Given attempts(int value) {
        return new Given(
                purpose,
                value,
                looks,
                failedReads,
                suspect,
                unclearFor,
                tag,
                succeeded,
                refusedRun,
                tooManyLately,
                probeStep,
                before,
                since);
    }

    Given looks(int value) {
        return new Given(
                purpose,
                attempts,
                value,
                failedReads,
                suspect,
                unclearFor,
                tag,
                succeeded,
                refusedRun,
                tooManyLately,
                probeStep,
                before,
                since);
    }

    Given failedReads(int value) {
        return new Given(
                purpose,
                attempts,
                looks,
                value,
                suspect,
                unclearFor,
                tag,
                succeeded,
                refusedRun,
                tooManyLately,
                probeStep,
                before,
                since);
    }

    Given metForbiddenBefore() {
        return new Given(
                purpose,
                attempts,
                looks,
                failedReads,
                true,
                unclearFor,
                tag,
                succeeded,
                refusedRun,
                tooManyLately,
                probeStep,
                before,
                since);
    }

    Given unclearFor(long millis) {
        return new Given(
                purpose,
                attempts,
                looks,
                failedReads,
                suspect,
                millis,
                tag,
                succeeded,
                refusedRun,
                tooManyLately,
                probeStep,
                before,
                since);
    }

    Given tag(TagProof value) {
        return new Given(
                purpose,
                attempts,
                looks,
                failedReads,
                suspect,
                unclearFor,
                value,
                succeeded,
                refusedRun,
                tooManyLately,
                probeStep,
                before,
                since);
    }

    Given workedBefore() {
        return new Given(
                purpose,
                attempts,
                looks,
                failedReads,
                suspect,
                unclearFor,
                tag,
                true,
                refusedRun,
                tooManyLately,
                probeStep,
                before,
                since);
    }

    Given refusedRun(int value) {
        return new Given(
                purpose,
                attempts,
                looks,
                failedReads,
                suspect,
                unclearFor,
                tag,
                succeeded,
                value,
                tooManyLately,
                probeStep,
                before,
                since);
    }

    Given probes(int step, boolean after429) {
        return new Given(
                purpose,
                attempts,
                looks,
                failedReads,
                suspect,
                unclearFor,
                tag,
                succeeded,
                refusedRun,
                after429,
                step,
                before,
                since);
    }

    Given listedBefore(Set<String> ids, Delivery... deliveredSince) {
        return new Given(
                purpose,
                attempts,
                looks,
                failedReads,
                suspect,
                unclearFor,
                tag,
                succeeded,
                refusedRun,
                tooManyLately,
                probeStep,
                Optional.of(ids),
                List.of(deliveredSince));
    }

    /** What follows a good answer with this JSON. */
    Transition done(String json) {
        try {
            return after(new Answer.Done(Optional.of("0004-aaaa-0000-0001"), new ObjectMapper().readTree(json)), 200);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(json, wrong);
        }
    }

    /** What follows an answer with a status. */
    Transition after(Answer answer, int status) {
        return decided(Ending.answered(claim(), answer, status));
    }

    /** What follows when there was no answer. */
    Transition unanswered(Answer answer) {
        return decided(Ending.unanswered(claim(), answer));
    }

    Transition decided(Ending ending) {
        return new Decisions(new Purposes(SETTLE, agency -> false, new Random(1)))
                .after(ending.claim(), ending, facts());
    }

    Claim claim() {
        Optional<Delivery> delivery =
                purpose == Purpose.PROBE ? Optional.empty() : Optional.of(delivery(ID, attempts, Optional.empty()));
        return new Claim("c-1", "b", "demo", purpose, "addLettingsPhoto", Lane.MEDIA, delivery, Map.of(), 0, 0, 0, 0);
    }

    private Facts facts() {
        return new Facts(
                NOW,
                claim().delivery(),
                looks,
                failedReads,
                suspect && purpose != Purpose.READ_BACK,
                suspect && purpose == Purpose.READ_BACK,
                unclearFor == 0 ? 0 : NOW - unclearFor,
                tag,
                succeeded,
                refusedRun,
                tooManyLately,
                probeStep,
                before,
                since);
    }

    static Delivery delivery(String id, int attempts, Optional<String> letmcId) {
        Instant then = Instant.ofEpochMilli(NOW - 60_000);
        return new Delivery(
                id,
                "a-01J00000000000000000000000",
                "b-1",
                "demo",
                Kind.PHOTO,
                "0004-f421-2742-3f00",
                new Media(Side.LETTINGS, "01-front.jpg", "Front", "image/jpeg", ""),
                OptionalInt.of(1),
                "00",
                1,
                DeliveryState.SENDING,
                Lane.MEDIA,
                attempts,
                then,
                then,
                Optional.empty(),
                Optional.empty(),
                letmcId,
                "00");
    }

    /** A whole listing of photos with these ids, none of whose file names is ours. */
    static String listing(String... ids) {
        StringBuilder items = new StringBuilder();
        for (String id : ids) {
            items.append(items.isEmpty() ? "" : ",").append(item(id, "other.jpg"));
        }
        return "{\"Count\":" + ids.length + ",\"Data\":[" + items + "]}";
    }

    /** A whole listing with one photo that carries our tag. */
    static String listingWithOurs(String id) {
        String name = SentName.of(delivery(ID, 0, Optional.empty()), true);
        return "{\"Count\":1,\"Data\":[" + item(id, name) + "]}";
    }

    private static String item(String id, String fileName) {
        return "{\"OID\":\"" + id + "\",\"FileName\":\"" + fileName + "\",\"PhotoNumber\":1,\"PhotoType\":\"Photo\"}";
    }
}
