package uk.letterbox.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a mailbox is begun and where it goes on, and what goes together. */
class PlaceTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final long DAY = 86_400_000;

    @Test
    void a_mailbox_begins_with_what_comes_from_now_on() {
        Place place = Place.first(7, 101, Optional.empty(), NOW);

        assertThat(place.uid()).isEqualTo(100);
        assertThat(place.wantedFrom()).isZero();
    }

    @Test
    void or_with_what_has_come_since_a_time() {
        Place place = Place.first(7, 101, Optional.of(NOW.minusSeconds(3_600)), NOW);

        assertThat(place.uid()).isZero();
        assertThat(place.wantedFrom()).isEqualTo(NOW.minusSeconds(3_600).toEpochMilli());
    }

    @ParameterizedTest
    @CsvSource({"7, 101, true", "7, 102, true", "8, 101, false", "7, 100, false", "7, 1, false"})
    void it_stands_while_uids_mean_the_same_and_none_is_given_out_twice(long validity, long next, boolean stands) {
        assertThat(new Place(7, 100, 0, 0, 0).stands(validity, next)).isEqualTo(stands);
    }

    @Test
    void when_uids_mean_something_else_only_what_is_newer_than_the_newest_less_a_day_is_looked_at() {
        Place again = new Place(7, 100, NOW.toEpochMilli() - 9 * DAY, 0, NOW.toEpochMilli()).again(8);

        assertThat(again)
                .isEqualTo(new Place(8, 0, NOW.toEpochMilli() - 9 * DAY, NOW.toEpochMilli() - DAY, NOW.toEpochMilli()));
    }

    @Test
    void and_never_what_was_there_before_the_first_look_by_a_server_whose_clock_may_be_behind() {
        Place again = Place.first(7, 101, Optional.empty(), NOW).again(8);

        assertThat(again.wantedFrom()).isEqualTo(NOW.minusSeconds(60).toEpochMilli());
    }

    @Test
    void it_never_goes_back() {
        Place place = new Place(7, 100, 0, 0, 50);

        assertThat(place.upTo(99, 40)).isEqualTo(place);
        assertThat(place.upTo(101, 60)).isEqualTo(new Place(7, 101, 0, 0, 60));
    }

    @Test
    void a_task_is_tried_again_later_each_time_and_told_after_three() {
        Task first = Task.read(5, NOW);
        Task second = first.failed(NOW);
        Task third = second.failed(NOW);

        assertThat(first.isForAPerson() || second.isForAPerson()).isFalse();
        assertThat(third.isForAPerson()).isTrue();
        assertThat(List.of(first.dueAt(), second.dueAt(), third.dueAt()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(third.failed(NOW).failed(NOW).failed(NOW).dueAt()).isEqualTo(NOW.toEpochMilli() + 3_600_000);
    }

    @Test
    void mails_that_a_connection_broke_at_go_alone_and_are_given_up_for_now_after_three_times() {
        Stumbles stumbles = new Stumbles();
        List<Long> mails = List.of(1L, 2L, 3L, 4L);
        stumbles.begin(stumbles.together(mails, 3));

        assertThat(stumbles.together(mails, 3)).containsExactly(1L);
        assertThat(stumbles.together(List.of(4L, 1L), 3)).containsExactly(4L);
        stumbles.over(List.of(1L));
        assertThat(stumbles.together(List.of(1L, 2L), 3)).containsExactly(1L);

        stumbles.begin(List.of(2L));
        stumbles.begin(List.of(2L));
        assertThat(stumbles.hopeless(2)).isTrue();
        assertThat(stumbles.hopeless(3)).isFalse();
        stumbles.in(9);
        assertThat(stumbles.hopeless(2)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/, '', Letterbox/Taken, Letterbox/Taken",
        "., '', Letterbox/Taken, Letterbox.Taken",
        "., INBOX., Letterbox/Taken, INBOX.Letterbox.Taken",
        "., INBOX., INBOX/Leads, INBOX.Leads",
        "., INBOX., inbox, INBOX",
        "., INBOX., shared/Office, shared.Office"
    })
    void a_folder_is_spelled_as_its_server_does(char delimiter, String prefix, String ours, String theirs) {
        assertThat(new FolderNames(delimiter, prefix, List.of("shared.")).at(ours))
                .isEqualTo(theirs);
    }
}
