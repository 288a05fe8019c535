package uk.letterbox.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upload that was forgotten under its temporary name is left alone, and told of. */
class OverlookedTest {

    private static final Duration DAY = Duration.ofHours(24);

    @TempDir
    private Path inbox;

    private final HandClock clock = new HandClock();
    private final Overlooked overlooked = new Overlooked();

    @Test
    void an_upload_that_bears_its_temporary_name_for_a_day_is_told_of_once() throws Exception {
        Path part = write("lettings/x/photos/1.jpg.part");
        Path hidden = write("lettings/x/photos/.1.jpg.Xy12Z");
        Path folder = write(".upload/1.jpg").getParent();
        assertThat(look()).isEmpty();

        clock.pass(DAY.minusNanos(1));
        Path later = write("sales/~1.jpg");
        assertThat(look()).isEmpty();
        clock.pass(Duration.ofNanos(1));

        assertThat(look()).containsExactlyInAnyOrder(part, hidden, folder);
        assertThat(look()).isEmpty();
        assertThat(List.of(part, hidden, folder, later)).allMatch(Files::exists);
    }

    @Test
    void one_that_goes_on_under_its_own_name_in_time_is_not() throws Exception {
        Path part = write("lettings/x/photos/1.jpg.part");
        look();

        clock.pass(DAY);
        Files.move(part, part.resolveSibling("1.jpg"));

        assertThat(look()).isEmpty();
    }

    @Test
    void what_systems_leave_in_every_folder_is_nobodys_upload() throws Exception {
        for (String name : List.of(".DS_Store", "._1.jpg", "Thumbs.db", "desktop.ini", ".Trashes/1")) {
            write("lettings/" + name);
        }
        look();

        clock.pass(DAY);

        assertThat(look()).isEmpty();
        assertThat(Listing.of(inbox).found()).isEmpty();
    }

    private List<Path> look() throws Exception {
        return overlooked.since(Listing.of(inbox).temporary(), clock.getAsLong());
    }

    private Path write(String name) throws Exception {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name);
    }
}
