package uk.letterbox.shoot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Side;
import uk.letterbox.settings.Loaded;

class ManifestReaderTest {

    private static final String SUM = "ab".repeat(32);

    @TempDir
    Path folder;

    @Test
    void json_and_a_table_say_the_same_and_the_main_photo_goes_first() throws Exception {
        Manifest json = read("manifest.json", """
                        { "side": "sales", "property": "BS8-12", "files": [
                          { "file": "photos/b.jpg", "order": 2 },
                          { "file": "a.jpg", "order": 1, "caption": "Garden" },
                          { "file": "c.jpg", "main": true, "sha256": "%s" },
                          { "file": "d.pdf", "kind": "portalmedia", "type": "EPC" } ] }
                        """.formatted(SUM)).get();
        Manifest table = read("MANIFEST.CSV", """
                        File;Side;Property;Kind;Order;Caption;Main;Sha256;Type
                        photos/b.jpg;sales;BS8-12;;2
                        a.jpg;;;photo;1;Garden
                        c.jpg;;;;;;yes;%s
                        d.pdf;sales;BS8-12;portalmedia;;;;;EPC
                        """.formatted(SUM.toUpperCase())).get();

        assertThat(table).isEqualTo(json);
        assertThat(json.side()).contains(Side.SALES);
        assertThat(json.files())
                .extracting(Manifest.Item::file)
                .containsExactly("c.jpg", "a.jpg", "photos/b.jpg", "d.pdf");
        assertThat(json.files().get(0).sha256()).contains(SUM);
        assertThat(json.files().get(3))
                .isEqualTo(new Manifest.Item(
                        "d.pdf", Kind.PORTALMEDIA, Optional.of("EPC"), Optional.empty(), Optional.empty()));
    }

    @Test
    void a_table_may_begin_with_the_line_by_which_excel_knows_its_separator() throws Exception {
        Manifest table =
                read("manifest.csv", "sep=;\nfile;property\na.jpg;BS8-12\n").get();

        assertThat(table.property()).isEqualTo("BS8-12");
        assertThat(table.files()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}| property must be",
                "{\"property\":\"X\"}| files must list",
                "{\"property\":\"X\",\"files\":[]}| files must list",
                "{\"property\":\"X\",\"side\":\"rent\",\"files\":[{\"file\":\"a.jpg\"}]}| side must be lettings or sales",
                "{\"property\":\"X\",\"files\":[{}]}| files.0.file must be a path",
                "{\"property\":\"X\",\"files\":[{\"file\":\"a.jpg\",\"kind\":\"lead\"}]}| files.0.kind must be",
                "{\"property\":\"X\",\"files\":[{\"file\":\"a.pdf\",\"kind\":\"portalmedia\"}]}| files.0.type must be",
                "{\"property\":\"X\",\"files\":[{\"file\":\"a.jpg\",\"type\":\"EPC\"}]}| files.0.type must be",
                "{\"property\":\"X\",\"files\":[{\"file\":\"a.jpg\",\"order\":\"first\"}]}| files.0.order must be",
                "{\"property\":\"X\",\"files\":[{\"file\":\"a.jpg\",\"sha256\":\"abc\"}]}| files.0.sha256 must be",
                "{\"property\":\"X\",\"files\":[{\"file\":\"a.jpg\",\"main\":\"yes\"}]}| files.0.main must be true or false",
                "{\"property\":\"X\\u0000\",\"files\":[{\"file\":\"a.jpg\"}]}| property has invisible control characters",
                "{\"property\":\"X\",\"files\":[{\"file\":\"a.jpg\",\"caption\":\"a\\nb\"}]}| files.0.caption has invisible",
                "{\"property\":\"X\",\"files\":[{\"file\":\"a.jpg\",\"captoin\":\"x\"}]}| files.0.captoin is not known"
            })
    void what_is_wrong_is_told_by_line_and_field_and_the_schema_refuses_it_too(String json, String told)
            throws Exception {
        assertThat(problems("manifest.json", json)).contains("manifest.json:1", told);
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("config/schemas/manifest.schema.json")));
        assertThat(schema.validate(new ObjectMapper().readTree(json))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "file,property^a.jpg,X^../b.jpg,X| manifest.csv:3: files.1.file must be a path",
                "file,property^/etc/passwd,X| manifest.csv:2: files.0.file must be a path",
                "file,property^a/Manifest.csv,X| manifest.csv:2: files.0.file must be no manifest",
                "file,property^a.jpg,X^b.jpg,Y| property must be one reference or id",
                "file,property^a.jpg,X^a.jpg,X| files.1.file is listed twice",
                "file,property,main^a.jpg,X,x^b.jpg,X,x| more than one main photo",
                "file,property,kind,main^a.jpg,X,floorplan,x| files.0.main must be a photo",
                "file,property^| files must list"
            })
    void what_is_wrong_in_a_table_is_told_by_its_line(String lines, String told) throws Exception {
        assertThat(problems("manifest.csv", lines.replace('^', '\n'))).contains(told);
    }

    @Test
    void what_is_no_json_is_told_with_its_line() throws Exception {
        assertThat(problems("manifest.json", "{\n\"property\": \"X\",\n\"files\": [ }"))
                .startsWith("manifest.json:3: ")
                .contains("cannot be read");
        assertThat(problems("manifest.json", "[1]")).isNotBlank();
        assertThat(problems("manifest.csv", "")).contains("files must list");
    }

    private String problems(String name, String text) throws IOException {
        StringBuilder all = new StringBuilder();
        read(name, text).problems().forEach(problem -> all.append(problem.text())
                .append('\n'));
        return all.toString();
    }

    private Loaded<Manifest> read(String name, String text) throws IOException {
        return ManifestReader.read(Files.writeString(folder.resolve(name), text));
    }
}
