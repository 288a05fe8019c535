package uk.letterbox.letmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

import org.apache.hc.core5.http.HttpEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Side;
import uk.letterbox.delivery.Sought;

class RequestsTest {

    private static final String PREFIX = "/v4/propertymanagement/demo";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "'unit 1',   unit%201",
        "a/b,        a%2Fb",
        "'..',       %2E%2E",
        "'.',        %2E",
        "'../x',     ..%2Fx",
        "50%,        50%25",
        "a?b#c,      a%3Fb%23c",
        "Zürich,     Z%C3%BCrich",
        "'a\\b;c',   a%5Cb%3Bc",
    })
    void every_id_is_exactly_one_segment_of_the_path(String id, String encoded) throws IOException {
        Delivery delivery = Sample.delivery(Kind.PHOTO, Side.SALES, id, "a.jpg", "", "image/jpeg");

        LetmcRequest request =
                Sample.requests(Codec.JSON_BASE64).write(Sample.ACCOUNT, delivery, Sample.file(folder, 10), Map.of());

        assertThat(request.path()).isEqualTo(PREFIX + "/sales/salesInstruction/" + encoded + "/addphoto");
    }

    @Test
    void an_empty_id_is_refused() throws IOException {
        Delivery delivery = Sample.delivery(Kind.PHOTO, Side.SALES, "", "a.jpg", "", "image/jpeg");
        Path file = Sample.file(folder, 10);

        assertThatThrownBy(() -> Sample.requests(Codec.JSON_BASE64).write(Sample.ACCOUNT, delivery, file, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("addSalesPhoto");
    }

    @ParameterizedTest
    @CsvSource({
        "PHOTO,       LETTINGS, listLettingsPhotosByType, /lettings/lettingsproperty/X/photos/type/400/200",
        "FLOORPLAN,   LETTINGS, listLettingsPhotosByType, /lettings/lettingsproperty/X/photos/type/400/200",
        "PORTALMEDIA, LETTINGS, listLettingsPortalMedia,  /lettings/lettingsproperty/X/portalmedia/400/200",
        "PHOTO,       SALES,    listSalesPhotos,          /sales/salesinstructions/X/photos/400/200",
        "FLOORPLAN,   SALES,    listSalesFloorPlans,      /sales/salesinstructions/X/floorplans/400/200",
        "PORTALMEDIA, SALES,    listSalesPortalMedia,     /sales/salesinstructions/X/portalmedia/400/200",
    })
    void a_kind_is_read_back_by_its_own_listing(Kind kind, Side side, String operation, String path) {
        LetmcRequest request = Sample.requests(Codec.JSON_BASE64).list(Sample.ACCOUNT, kind, side, "X", 400);

        assertThat(request).isEqualTo(new LetmcRequest(operation, "GET", PREFIX + path, "", Optional.empty()));
    }

    @Test
    void leads_cannot_be_read_back() {
        assertThatThrownBy(() -> Operations.listOf(Kind.LEAD, Side.SALES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lead");
    }

    @Test
    void the_json_body_holds_every_field_and_the_bytes() throws IOException {
        Path file = Sample.file(folder, 100_000);

        JsonNode body = json(write(Codec.JSON_BASE64, file).body().orElseThrow().entity());

        assertThat(body.properties().stream().map(Map.Entry::getKey))
                .containsExactly("Name", "FileName", "MimeType", "PhotoType", "PhotoNumber", "Content");
        assertThat(body.get("Name").textValue()).isEqualTo("Front \"door\"");
        assertThat(body.get("PhotoType").textValue()).isEqualTo("FloorPlan");
        assertThat(body.get("PhotoNumber").intValue()).isEqualTo(3);
        assertThat(body.get("Content").binaryValue()).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void a_portal_document_has_its_type_and_no_place_in_an_order() throws IOException {
        Delivery delivery = Sample.delivery(
                Kind.PORTALMEDIA, Side.SALES, Sample.PROPERTY, "Brochure.pdf", "Brochure", "application/pdf");

        LetmcRequest request = Sample.requests(Codec.JSON_BASE64)
                .write(Sample.ACCOUNT, delivery, Sample.file(folder, 10), Map.of(Sought.TYPE, "0004-type"));

        assertThat(request.body().orElseThrow().fields())
                .containsEntry("Type", "0004-type")
                .containsOnlyKeys("Name", "FileName", "MimeType", "Type");
    }

    @Test
    void no_caption_is_no_field() throws IOException {
        Delivery delivery = Sample.delivery(Kind.PHOTO, Side.SALES, "X", "a.jpg", "", "image/jpeg");

        LetmcRequest request =
                Sample.requests(Codec.JSON_BASE64).write(Sample.ACCOUNT, delivery, Sample.file(folder, 10), Map.of());

        assertThat(request.body().orElseThrow().fields()).doesNotContainKey("Name");
    }

    @ParameterizedTest
    @EnumSource(Codec.class)
    void a_body_is_as_long_as_it_says_each_time_it_is_written(Codec codec) throws IOException {
        HttpEntity entity =
                write(codec, Sample.file(folder, 100_001)).body().orElseThrow().entity();

        byte[] once = written(entity);
        byte[] again = written(entity);

        assertThat(entity.isRepeatable()).isTrue();
        assertThat(entity.isChunked()).isFalse();
        assertThat(once).hasSize(Math.toIntExact(entity.getContentLength())).isEqualTo(again);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 65_535, 65_536, 65_537})
    void base64_has_the_promised_length_for_every_remainder(int size) throws IOException {
        Path file = Sample.file(folder, size);
        HttpEntity entity = write(Codec.JSON_BASE64, file).body().orElseThrow().entity();

        assertThat(written(entity)).hasSize(Math.toIntExact(entity.getContentLength()));
        assertThat(json(entity).get("Content").binaryValue()).isEqualTo(Files.readAllBytes(file));
    }

    @ParameterizedTest
    @EnumSource(
            value = Codec.class,
            names = {"JSON_BASE64", "RAW"})
    void a_file_that_grew_since_is_not_sent_cut(Codec codec) throws IOException {
        Path file = Sample.file(folder, 1000);
        HttpEntity entity = write(codec, file).body().orElseThrow().entity();
        Files.write(file, new byte[1], StandardOpenOption.APPEND);

        assertThatThrownBy(() -> written(entity))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("1000 bytes were promised");
    }

    @Test
    void multipart_holds_a_part_a_field_and_the_file() throws IOException {
        Path file = Sample.file(folder, 500);

        HttpEntity entity = write(Codec.MULTIPART, file).body().orElseThrow().entity();
        String body = new String(written(entity), StandardCharsets.ISO_8859_1);

        assertThat(entity.getContentType()).startsWith("multipart/form-data; ");
        assertThat(body)
                .contains("name=\"PhotoNumber\"", "\r\n\r\n3\r\n", "name=\"PhotoType\"", "name=\"FileName\"")
                .containsPattern("name=\"Content\"; filename=\"plan~[0-9a-z]{7}\\.png\"")
                .contains("Content-Type: image/png")
                .contains(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    }

    @Test
    void raw_sends_the_bytes_and_says_the_rest_in_the_query() throws IOException {
        Path file = Sample.file(folder, 500);

        LetmcRequest request = write(Codec.RAW, file);

        assertThat(request.query())
                .matches("Name=Front%20%22door%22&FileName=plan~[0-9a-z]{7}\\.png&MimeType=image%2Fpng"
                        + "&PhotoType=FloorPlan&PhotoNumber=3");
        assertThat(written(request.body().orElseThrow().entity())).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void a_request_never_shows_the_key() throws IOException {
        assertThat(write(Codec.RAW, Sample.file(folder, 5)).toString() + Sample.ACCOUNT)
                .doesNotContain(Sample.CANARY);
    }

    private LetmcRequest write(Codec codec, Path file) throws IOException {
        Delivery delivery = Sample.delivery(
                Kind.FLOORPLAN, Side.LETTINGS, Sample.PROPERTY, "plan.png", "Front \"door\"", "image/png");
        return Sample.requests(codec).write(Sample.ACCOUNT, delivery, file, Map.of());
    }

    private static JsonNode json(HttpEntity entity) throws IOException {
        return new ObjectMapper().readTree(written(entity));
    }

    private static byte[] written(HttpEntity entity) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        entity.writeTo(out);
        return out.toByteArray();
    }
}
