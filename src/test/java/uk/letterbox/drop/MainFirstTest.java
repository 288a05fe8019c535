package uk.letterbox.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import uk.letterbox.delivery.Kind;

/** The photo that is to be seen first goes first, also without a manifest. */
class MainFirstTest {

    private static final FileStamp STAMP =
            new FileStamp(FileStamp.Thing.FILE, 1, "", FileTime.fromMillis(0), FileTime.fromMillis(0));

    @Test
    void the_main_photo_goes_before_the_others_which_keep_their_order() {
        assertThat(sorted(
                        "sales/7/floorplans/main.png",
                        "sales/7/photos/10-hall.jpg",
                        "sales/7/photos/2-main bedroom.jpg",
                        "sales/7/photos/9-main.jpg"))
                .containsExactly("9-main.jpg", "2-main bedroom.jpg", "10-hall.jpg", "main.png");
    }

    @Test
    void of_several_only_the_first_does() {
        assertThat(sorted("sales/7/photos/1.jpg", "sales/7/photos/main 2.jpg", "sales/7/photos/main.jpg"))
                .containsExactly("main.jpg", "1.jpg", "main 2.jpg");
    }

    @Test
    void each_property_has_its_own_and_names_of_the_trade_say_it_too() {
        assertThat(sorted("BS8-7-01-hall.jpg", "BS8-7-02-main.jpg", "sales/7/photos/1.jpg", "sales/7/photos/hero.jpg"))
                .containsExactly("BS8-7-02-main.jpg", "BS8-7-01-hall.jpg", "hero.jpg", "1.jpg");
    }

    @Test
    void the_order_of_a_manifest_is_kept() {
        Found first = listed("a.jpg", 1);
        Found second = listed("main.jpg", 2);

        assertThat(MainFirst.sorted(List.of(second, first), found -> found)).containsExactly(first, second);
    }

    private static Found listed(String file, int order) {
        ListedFile.Said said = new ListedFile.Said("sales", "7", Kind.PHOTO, "", "", file);
        return new Found(Path.of(file), file, new ListedFile("manifest/x", order, said), STAMP);
    }

    private static List<String> sorted(String... names) {
        List<Found> found = Arrays.stream(names)
                .map(name -> new Found(Path.of(name), name, DropPath.read(name), STAMP))
                .toList();
        return MainFirst.sorted(found, each -> each).stream()
                .map(each -> each.path().getFileName().toString())
                .toList();
    }
}
