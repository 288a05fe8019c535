package uk.letterbox.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.settings.Problem;
import uk.letterbox.settings.Settings;

class WrongAgencyFileTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("KEY", "k-1");
    private static final String KEY = "apiKey: \"{{env:KEY}}\"\n";

    @TempDir
    private Path agencies;

    private Settings settings;

    @BeforeEach
    void load() {
        settings = Settings.load(Path.of("config"), Map.of()).get();
    }

    @Test
    void every_error_is_one_line_with_file_and_line() throws IOException {
        assertThat(problems(
                        "# mine\nagency: de mo\nmode: send\nrequest: 5\ndoors:\n  drop:\n    endfield: x\n  fax: {}\n"))
                .containsExactly(
                        ":2: the file has no apiKey: {{env:NAME}} or {{file:name}} in quotes, never the key itself."
                                + " Right: apiKey: \"{{env:LETMC_API_KEY}}\"",
                        ":2: agency must be the short name at letMC (up to 64 letters, digits, - and _, in quotes if all are"
                                + " digits) or {{env:NAME}}. Right: agency: demo",
                        ":3: mode must be deliver, or observe (take everything in, send nothing). Right: mode: observe",
                        ":4: request is not known; the nearest is requests. Right: requests: 50",
                        ":7: doors.drop.endfield is not known; the nearest is endField."
                                + " Right: endField: { name: Photography, value: done }",
                        ":8: doors.fax is not known; known are drop, events, mail. Right: doors: { drop: {} }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hush",
                "'hush'",
                "\"{{env:KEY}}hush\"",
                "\"{{vault:hush}}\"",
                "[hush]",
                "{hush: 1}",
                "*hush",
                "&hush",
                "!hush!x y",
                "@hush",
                "%hush",
                "\"hush",
                "{{env:hush}}",
                "|\n  hush",
                "hush: hush"
            })
    void a_bare_key_is_refused_and_never_repeated(String value) throws IOException {
        assertThat(problems("agency: demo\napiKey: " + value + "\n"))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).startsWith(":").contains("Right: "))
                .noneSatisfy(text -> assertThat(text).contains("hush"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../up",
                "a/b",
                "''",
                ".",
                "a b",
                "-a",
                "123",
                "null",
                "[a]",
                "é",
                "\"a\\nb\"",
                "\"{{file:x}}\"",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "\"a\\n\""
            })
    void a_short_name_that_is_no_plain_folder_name_is_refused(String name) throws IOException {
        assertThat(problems("agency: " + name + "\n" + KEY))
                .singleElement()
                .asString()
                .startsWith(":1: agency must ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tell: photos@example.com",
                "tell: [photos]",
                "tell: ['a@example.com, b@example.com']",
                "tell: [\"a@example.com\\nBcc: b@example.com\"]",
                "tellBranch: { Clifton: c@example.com }",
                "tellBranch: { Clifton: ['c @example.com'] }",
                "tellBranch: [c@example.com]"
            })
    void what_is_no_list_of_mail_addresses_is_refused(String lines) throws IOException {
        assertThat(problems("agency: demo\n" + KEY + "doors: { drop: { " + lines + " } }\n"))
                .isNotEmpty()
                .allSatisfy(text ->
                        assertThat(text).startsWith(":3: doors.drop.tell").contains("Right: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "10001", "1.5", "'50'", "fifty", "true", "null", "99999999999999999999", "[]"})
    void a_limit_out_of_its_range_is_refused(String requests) throws IOException {
        assertThat(problems("agency: demo\n" + KEY + "requests: " + requests))
                .singleElement()
                .asString()
                .startsWith(":3: requests must be");
    }

    @Test
    void outcomes_need_a_broker_that_could_have_their_queue() throws IOException {
        assertThat(problems("agency: demo\n" + KEY + "doors:\n  events:\n    outcomes: letterbox.outcomes\n"))
                .singleElement()
                .asString()
                .startsWith(":5: doors.events.outcomes names a queue or topic, and this door has no broker");
    }

    @Test
    void nothing_is_sent_to_where_events_are_taken_from() throws IOException {
        String queue = "doors:\n  events:\n    jms:\n    - url: tcp://broker.example.com\n      queue: in\n";

        assertThat(problems("agency: demo\n" + KEY + queue + "      refused: in\n"))
                .singleElement()
                .asString()
                .startsWith(":8: doors.events.jms.0.refused is in, where events are taken from");
        assertThat(problems("agency: demo\n" + KEY + queue + "    outcomes: in\n"))
                .singleElement()
                .asString()
                .startsWith(":8: doors.events.outcomes is in, where events are taken from");
    }

    @Test
    void a_brokers_password_is_a_reference_that_leads_somewhere_and_is_never_repeated() throws IOException {
        String jms =
                "doors:\n  events:\n    jms:\n    - url: tcp://broker.example.com\n      queue: in\n      password: ";

        assertThat(problems("agency: demo\n" + KEY + jms + "hush\n    outcomes: out\n"))
                .singleElement()
                .asString()
                .startsWith(":8: doors.events.jms.0.password must be {{env:NAME}}")
                .doesNotContain("hush");
        assertThat(problems("agency: demo\n" + KEY + jms + "\"{{env:NONE}}\"\n    outcomes: out\n"))
                .singleElement()
                .asString()
                .startsWith(":8: NONE is not set, and doors.events.jms.0.password of this agency is to come from it");
    }

    @Test
    void certificates_that_a_broker_is_trusted_by_are_there_and_the_connection_is_encrypted() throws IOException {
        String amqp = "doors:\n  events:\n    amqp:\n    - url: amqp://broker.example.com\n      trust: ";

        assertThat(problems("agency: demo\n" + KEY + amqp + "/nowhere/broker.pem\n"))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith(":7: doors.events.amqp.0.trust names /nowhere/broker.pem, which is no file of"))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith(":6: doors.events.amqp.0 trusts certificates, and its url is not one of"));
        assertThat(problems("agency: demo\n" + KEY + amqp + "broker.pem\n"))
                .singleElement()
                .asString()
                .startsWith(":7: doors.events.amqp.0.trust must be the whole path");
    }

    @Test
    void the_doors_when_named_are_at_least_one() throws IOException {
        assertThat(problems("agency: demo\n" + KEY + "doors: {}"))
                .singleElement()
                .asString()
                .startsWith(":3: doors must be");
    }

    @Test
    void a_member_that_stands_twice_is_refused() throws IOException {
        assertThat(problems("agency: demo\n" + KEY + "\nagency: other\n"))
                .singleElement()
                .asString()
                .startsWith(":4: the file ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|:1: the file is empty",
                "'# nothing\n'|:1: the file is empty",
                "'---\n'|the file must be an agency",
                "'agency: demo\n\tmode: x'|:2: the file cannot be read as YAML",
                "'[a, b'|the file cannot be read as YAML",
                "'agency: demo'|:1: the file has no apiKey",
                "demo|:1: the file must be an agency",
                "42|:1: the file must be an agency",
                "'- agency: demo'|:1: the file must be an agency",
                "'agency: demo\n---\nagency: b'|more than one document",
                "'a: &a [x]\nb: *a'|:2: the file uses an alias",
                "'agency: !!binary aGFsbG8='|the file holds a value of a kind",
                "'a~/b: 1\nagency: demo'|:1: a~0~1b is not known",
                "'<<: {agency: demo}'|<< is not known",
            })
    void odd_yaml_is_a_clear_problem(String text, String start) throws IOException {
        assertThat(problems(text)).anySatisfy(problem -> assertThat(problem).contains(start));
    }

    @Test
    void a_bomb_of_aliases_is_a_problem_at_once() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [")
                    .append("*a")
                    .append(i - 1);
            bomb.append(", *a").append(i - 1).append("]\n");
        }

        assertThat(problems(bomb.toString())).singleElement().asString().startsWith(":2: the file uses an alias");
    }

    @Test
    void deep_nesting_is_a_problem() throws IOException {
        assertThat(problems("agency: " + "[".repeat(100_000)))
                .singleElement()
                .asString()
                .contains("cannot be read as YAML");
        assertThat(problems("- ".repeat(100_000))).singleElement().asString().contains("cannot be read as YAML");
    }

    @Test
    void a_huge_file_is_not_read() throws IOException {
        assertThat(problems("#".repeat(10_000_000)))
                .containsExactly(": the file is larger than 256 KB, which no such file is. Right: agency: demo");
    }

    @Test
    void what_is_no_text_or_no_file_is_a_problem() throws IOException {
        Path file = agencies.resolve("x.yaml");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0});
        assertThat(problems()).singleElement().asString().startsWith(": the file is not UTF-8 text");

        Files.write(file, new byte[] {'a', ':', ' ', 0, 7, '\n'});
        assertThat(problems()).singleElement().asString().contains(" the file ", "YAML");

        Files.delete(file);
        Files.createDirectory(file);
        assertThat(problems()).singleElement().asString().startsWith(": the file is not a plain file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"agency\": hush}",
                "{\"agency\": \"demo\"",
                "{\"agency\": \"demo\", \"agency\": \"hush\"}",
                "",
                "[]",
                "{} {}",
                "nul",
                "{\"apiKey\": \"hush\"}"
            })
    void wrong_json_is_a_problem_that_repeats_nothing(String json) throws IOException {
        Files.writeString(agencies.resolve("x.json"), json);

        assertThat(problems()).isNotEmpty().noneSatisfy(text -> assertThat(text).contains("hush"));
    }

    @Test
    void no_file_however_odd_brings_more_than_problems() throws IOException {
        Random random = new Random(20260102);
        byte[] whole =
                ("agency: demo\n" + KEY + "mode: observe\ndoors: { drop: {} }\n").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            bytes[random.nextInt(bytes.length)] = (byte) "\t:{}[]&*!|>'\"%@`#,?-\n".charAt(random.nextInt(21));
            Files.write(agencies.resolve("x.yaml"), bytes);

            assertThat(problems()).allSatisfy(text -> assertThat(text).doesNotContain("\n", "\r"));
        }
    }

    private List<String> problems(String yaml) throws IOException {
        Files.writeString(agencies.resolve("x.yaml"), yaml);
        return problems();
    }

    /** Each without the path of its file, which is another in every run. */
    private List<String> problems() {
        return Agencies.load(agencies, Path.of("config"), settings, ENVIRONMENT).problems().stream()
                .map(Problem::text)
                .map(text -> text.replaceFirst("^.*?/x\\.(yaml|json)", ""))
                .toList();
    }
}
