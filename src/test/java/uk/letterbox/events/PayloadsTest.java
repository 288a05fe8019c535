package uk.letterbox.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import uk.letterbox.Pictures;
import uk.letterbox.download.OneHost;
import uk.letterbox.download.WebFiles;
import uk.letterbox.media.Admission;

class PayloadsTest {

    @TempDir
    Path folder;

    @Test
    void a_file_named_by_its_address_is_the_payload_and_the_address_is_not_kept() throws Exception {
        byte[] photo = Pictures.jpeg(7);
        try (OneHost host = OneHost.answering(folder, OneHost.holding(photo))) {
            Payloads payloads = new Payloads(Admission.asIs(photo.length), new ClaimedFiles(List.of()), host.files());

            Intent intent = payloads.of(added("url", host.url("/front?sig=s3cret")));

            assertThat(intent.payload()).isEqualTo(photo);
            assertThat(intent.said().path("mimeType").asText()).isEqualTo("image/jpeg");
            assertThat(intent.said().toString()).doesNotContain("s3cret");
        }
    }

    @Test
    void what_is_at_an_address_is_held_to_the_same_as_any_file() throws Exception {
        try (OneHost host = OneHost.answering(folder, OneHost.holding(Pictures.pdf(1)))) {
            Payloads payloads = new Payloads(Admission.asIs(10_000), new ClaimedFiles(List.of()), host.files());

            assertThatThrownBy(() -> payloads.of(added("url", host.url("/front.jpg"))))
                    .isInstanceOf(Unfit.class)
                    .hasMessageContaining("PDF");
        }
    }

    @Test
    void a_file_at_a_path_or_an_address_may_be_as_large_as_allowed_and_not_larger() throws Exception {
        byte[] photo = Pictures.jpeg(7);
        Path file = Files.write(folder.resolve("front.jpg"), photo);
        try (OneHost host = OneHost.answering(folder, OneHost.holding(photo))) {
            Map<String, String> ways = Map.of("path", file.toString(), "url", host.url("/front.jpg"));
            for (Map.Entry<String, String> way : ways.entrySet()) {
                assertThatThrownBy(() -> new Payloads(
                                        Admission.asIs(photo.length - 1),
                                        new ClaimedFiles(List.of(folder)),
                                        host.files())
                                .of(added(way.getKey(), way.getValue())))
                        .as(way.getKey())
                        .isInstanceOf(Unfit.class)
                        .hasMessageContaining("more than");
            }

            Payloads payloads =
                    new Payloads(Admission.asIs(photo.length), new ClaimedFiles(List.of(folder)), host.files());
            assertThat(payloads.of(added("path", file.toString())).payload()).isEqualTo(photo);
        }
    }

    @Test
    void a_file_that_may_not_be_read_is_its_senders_matter_and_keeps_no_other_event_back() throws Exception {
        Path file = Files.write(folder.resolve("front.jpg"), Pictures.jpeg(7));
        ClaimedFiles closed = new ClaimedFiles(List.of(folder), named -> {
            throw new AccessDeniedException(named.toString());
        });
        Payloads payloads = new Payloads(Admission.asIs(10_000), closed, new WebFiles(Set.of(), null));

        assertThatThrownBy(() -> payloads.of(added("path", file.toString())))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("cannot be read")
                .hasMessageNotContaining(file.toString());
    }

    @Test
    void content_with_letters_that_are_not_of_base64_is_refused_and_line_breaks_are_not() throws Exception {
        byte[] photo = Pictures.jpeg(7);
        Payloads payloads =
                new Payloads(Admission.asIs(10_000), new ClaimedFiles(List.of()), new WebFiles(Set.of(), null));
        String lines = Base64.getMimeEncoder().encodeToString(photo);
        assertThat(payloads.of(added("content", lines)).payload()).isEqualTo(photo);
        for (String wrong : List.of(
                lines.substring(0, 80) + "----" + lines.substring(80),
                "data:image/jpeg;base64," + lines,
                Base64.getUrlEncoder().encodeToString(photo))) {
            assertThatThrownBy(() -> payloads.of(added("content", wrong)))
                    .isInstanceOf(Unfit.class)
                    .hasMessageContaining("base64");
        }
    }

    private static CloudEvent added(String by, String value) {
        ObjectNode data = new ObjectMapper().createObjectNode();
        data.put("side", "lettings")
                .put("propertyId", "P-1")
                .put("fileName", "front.jpg")
                .put(by, value);
        return new CloudEvent("1", "/crm", EventType.PHOTO_ADD, Optional.empty(), data);
    }
}
