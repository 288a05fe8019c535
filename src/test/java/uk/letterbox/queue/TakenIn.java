package uk.letterbox.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import uk.letterbox.TestLetterbox;

/** What a Letterbox has taken in of {@link SampleEvents}. */
record TakenIn(TestLetterbox letterbox) {

    /** The numbers of those that were accepted, in their order. */
    List<String> accepted() {
        return letterbox.office().journal().read(handle -> handle.createQuery(
                        "SELECT name FROM arrival WHERE outcome = 'ACCEPTED' ORDER BY id")
                .mapTo(String.class)
                .list());
    }

    /** All arrivals. */
    long count() {
        return letterbox.office().journal().read(handle -> handle.createQuery("SELECT count(*) FROM arrival")
                .mapTo(Long.class)
                .one());
    }

    /** Of so many, every hundredth malformed, each good one was accepted in its order and nothing arrived twice. */
    void isAllOf(int many) {
        List<String> good = IntStream.range(0, many)
                .filter(number -> !SampleEvents.malformed(number))
                .mapToObj(Integer::toString)
                .toList();
        assertThat(accepted()).isEqualTo(good);
        assertThat(count()).isEqualTo(many);
    }
}
