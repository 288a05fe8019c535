package uk.letterbox.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.portal.PortalFiles;

/** Mails made to break a reader: each ends as something, in time. */
class HostileMailTest {

    private static final int MUTATIONS = 2_000;
    private static final int MANY_MUTATIONS = 100_000;
    private static final MailRules RULES =
            new MailRules(Set.of(), false, false, Set.of("agency.example"), Set.of(), Map.of(), "", "Email");

    private final EnquiryReader reader =
            new EnquiryReader(PortalFiles.load(Path.of("config")).get());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name: ",
                "a: ",
                "Name:a; ",
                "\t",
                "> ",
                "- ",
                "A ",
                "* ",
                "<",
                "my house ",
                "(",
                "a@b.",
                "07 ",
                "name\temail\t",
                "{{a}} ",
                "Name: Email: Phone: ",
                "\u00a31 ",
                "we offer ",
                "_",
                "Dear ",
                "from: a@b.example ",
                "my our my our ",
                "?: "
            })
    @Timeout(60)
    void one_long_line_and_many_lines_of_the_same_end_in_time(String piece) {
        String head = "From: web@agency.example\nTo: sales@agency.example\nSubject: " + piece.strip() + "\n\n";

        for (String body : List.of(piece.repeat(200_000 / piece.length()), (piece + "\n").repeat(20_000))) {
            assertThat(reader.read(Sample.parse((head + body).getBytes(StandardCharsets.UTF_8)), RULES))
                    .isNotNull();
        }
    }

    @Test
    void mutated_mails_never_throw() throws IOException {
        mutate(MUTATIONS);
    }

    @Test
    @Tag("long")
    @Timeout(3_600)
    void very_many_mutated_mails_never_throw() throws IOException {
        mutate(MANY_MUTATIONS);
    }

    private void mutate(int times) throws IOException {
        List<Sample> samples = Sample.of("own");
        Random random = new Random(20261128);
        for (int time = 0; time < times; time++) {
            Sample sample = samples.get(random.nextInt(samples.size()));
            byte[] mutated = mutated(sample.raw(), random);
            int number = time;
            assertThatCode(() ->
                            reader.read(Sample.parse(mutated), sample.expected().rules()))
                    .as("mutation " + number + " of " + sample.name())
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] mutated(byte[] raw, Random random) {
        byte[] bytes = raw.clone();
        for (int change = random.nextInt(12); change >= 0; change--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = '\n';
                case 2 -> bytes[at] = (byte) ":;<>=&\"\t".charAt(random.nextInt(8));
                default -> {
                    int length = Math.min(bytes.length - at, random.nextInt(40));
                    System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), bytes, at, length);
                }
            }
        }
        return bytes;
    }
}
