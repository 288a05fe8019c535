package uk.letterbox.shoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipTest {

    private static final byte[] BYTES = "some bytes of a picture".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void names_are_read_as_the_program_wrote_them_in_utf_8_or_in_the_letters_of_dos() throws Exception {
        assertThat(names(Zips.of(Map.of("küche/élévation.jpg", BYTES)))).containsExactly("küche/élévation.jpg");
        assertThat(names(Zips.of(Map.of("küche/é.jpg", BYTES), Charset.forName("IBM437"))))
                .containsExactly("küche/é.jpg");
        byte[] unsaid = Zips.changed(Zips.of(Map.of("küche.jpg", BYTES)), 8, 0, 0);
        assertThat(names(unsaid)).containsExactly("küche.jpg");
        assertThat(names(Zips.of(Map.of("photos\\1.jpg", BYTES)))).containsExactly("photos/1.jpg");
    }

    @Test
    void sizes_of_64_bits_are_read_and_a_link_is_told_from_a_file() throws Exception {
        Path large = write(Zips.zeros(1 << 20));
        try (FileChannel file = FileChannel.open(large);
                Zip zip = Zip.open(file)) {
            assertThat(zip.files()).singleElement().satisfies(zeros -> assertThat(zeros.size())
                    .isEqualTo(1 << 20));
            assertThat(zip.bytes(zip.files().get(0)).readAllBytes()).hasSize(1 << 20);
        }
        try (FileChannel file = FileChannel.open(write(Zips.link("1.jpg", "/etc/passwd")));
                Zip zip = Zip.open(file)) {
            assertThat(zip.files()).singleElement().satisfies(link -> assertThat(link.link())
                    .isTrue());
        }
    }

    @Test
    void what_would_fill_the_disk_or_has_a_password_or_nothing_in_it_is_refused_unread() throws Exception {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 1_001; i++) {
            many.put(i + ".jpg", new byte[0]);
        }
        byte[] good = Zips.of(Map.of("1.jpg", BYTES));

        refused(Zips.zeros(64 << 20), "far larger than pictures");
        refused(Zips.changed(good, 20, 0xFF, 0xFF, 0xFF, 0x7F), "far larger");
        refused(Zips.of(many), "more than 1000 files");
        refused(Zips.changed(good, 8, 1), "password");
        refused(Zips.of(Map.of()), "no file");
        refused("no zip at all".getBytes(StandardCharsets.UTF_8), "no zip file");
        refused(Arrays.copyOf(good, good.length - 30), "end is missing");
        refused(new byte[0], "no zip file");
    }

    @Test
    void bytes_are_never_more_or_others_than_promised() throws Exception {
        byte[] good = Zips.of(Map.of("1.jpg", BYTES));

        assertThatThrownBy(() -> readAll(Zips.changed(good, 24, 3))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> readAll(Zips.changed(good, 24, 90))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> readAll(Zips.changed(good, 16, 1, 2, 3, 4))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> readAll(Zips.changed(good, 10, 99))).isInstanceOf(UnfitZip.class);
    }

    @Test
    void any_single_byte_changed_is_read_or_refused_and_nothing_else() throws Exception {
        byte[] good = Zips.of(Map.of("1.jpg", BYTES));
        for (int i = 0; i < good.length; i++) {
            byte[] changed = good.clone();
            changed[i] ^= (byte) 0xFF;
            try {
                readAll(changed);
            } catch (UnfitZip | IOException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }

    private void refused(byte[] zip, String reason) throws IOException {
        try (FileChannel file = FileChannel.open(write(zip))) {
            assertThatThrownBy(() -> Zip.open(file))
                    .isInstanceOf(UnfitZip.class)
                    .hasMessageContaining(reason);
        }
    }

    private List<String> names(byte[] bytes) throws Exception {
        try (FileChannel file = FileChannel.open(write(bytes));
                Zip zip = Zip.open(file)) {
            return zip.files().stream().map(Zip.Packed::name).toList();
        }
    }

    private void readAll(byte[] bytes) throws Exception {
        try (FileChannel file = FileChannel.open(write(bytes));
                Zip zip = Zip.open(file)) {
            for (Zip.Packed packed : zip.files()) {
                try (InputStream content = zip.bytes(packed)) {
                    content.readAllBytes();
                }
            }
        }
    }

    private Path write(byte[] zip) throws IOException {
        return Files.write(folder.resolve("a.zip"), zip);
    }
}
