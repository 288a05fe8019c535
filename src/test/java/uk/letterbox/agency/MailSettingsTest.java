package uk.letterbox.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.settings.Loaded;
import uk.letterbox.settings.Problem;
import uk.letterbox.settings.Secret;
import uk.letterbox.settings.Settings;

/** {@code doors.mail} of an agency's file. */
class MailSettingsTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("KEY", "k-1", "SECRET", "s-1");
    private static final String HEAD = "agency: demo\napiKey: \"{{env:KEY}}\"\n";
    private static final String TYPES = "leads: { types: { SalesApplicant: a, LettingsApplicant: b, SalesValuation: c,"
            + " LettingsValuation: d, General: e } }\n";
    private static final String MAILBOX = "doors:\n  mail:\n    imap:\n    - password: \"{{env:SECRET}}\"\n";

    @TempDir
    private Path agencies;

    @Test
    void an_empty_one_opens_the_folder_with_what_is_usual() throws IOException {
        Doors.Mail mail = read("doors: { mail: {} }\n").get(0).doors().mail().orElseThrow();

        assertThat(mail.imap()).isEmpty();
        assertThat(mail.window()).isEqualTo(Duration.ofHours(24));
        assertThat(mail.trustUnnamedResults()).isFalse();
        assertThat(mail.requireAuthForPortals()).isFalse();
        assertThat(mail.defaultBranch()).isEmpty();
        assertThat(read("doors: { drop: {} }\n").get(0).doors().mail()).isEmpty();
    }

    @Test
    void all_of_it_is_read_and_addresses_in_lower_case() throws IOException {
        Doors.Mail mail = read("""
                doors:
                  mail:
                    trustedAuthservIds: [MX.example.com]
                    trustUnnamedResults: true
                    requireAuthForPortals: true
                    ownDomains: [Example.com]
                    formSenders: [Website@example.com]
                    branches: { "Clifton@example.com": Clifton }
                    defaultBranch: Redland
                    window: 2h
                    alertTo: { Clifton: "one@example.com, two@example.com" }
                """).get(0).doors().mail().orElseThrow();

        assertThat(mail.trustedAuthservIds()).containsExactly("mx.example.com");
        assertThat(mail.trustUnnamedResults()).isTrue();
        assertThat(mail.requireAuthForPortals()).isTrue();
        assertThat(mail.ownDomains()).containsExactly("example.com");
        assertThat(mail.formSenders()).containsExactly("website@example.com");
        assertThat(mail.branches()).containsExactly(Map.entry("clifton@example.com", "Clifton"));
        assertThat(mail.defaultBranch()).isEqualTo("Redland");
        assertThat(mail.window()).isEqualTo(Duration.ofHours(2));
        assertThat(mail.alertTo()).containsExactly(Map.entry("Clifton", "one@example.com, two@example.com"));
    }

    @Test
    void a_mailbox_has_its_usual_port_and_folder_and_moves_nothing() throws IOException {
        Mailbox mailbox = mailbox("url: imaps://leads%40example.com@mail.example.com");

        assertThat(mailbox.tls()).isTrue();
        assertThat(mailbox.host()).isEqualTo("mail.example.com");
        assertThat(mailbox.port()).isEqualTo(993);
        assertThat(mailbox.user()).isEqualTo("leads@example.com");
        assertThat(mailbox.password()).isEqualTo(new Secret("s-1"));
        assertThat(mailbox.oauth()).isEmpty();
        assertThat(mailbox.folder()).isEqualTo("INBOX");
        assertThat(mailbox.since()).isEqualTo(new Mailbox.Since.Now());
        assertThat(mailbox.move()).isEmpty();
        assertThat(mailbox.source()).isEmpty();
        assertThat(mailbox.toString()).doesNotContain("s-1");
        assertThat(mailbox("url: imap://leads@localhost").port()).isEqualTo(143);
        assertThat(mailbox("url: imap://leads@localhost:3143").port()).isEqualTo(3143);
    }

    @Test
    void since_is_now_or_so_long_ago_or_a_day() throws IOException {
        assertThat(mailbox("url: imaps://a@b.example.com\n      since: 7d").since())
                .isEqualTo(new Mailbox.Since.Ago(Duration.ofDays(7)));
        assertThat(mailbox("url: imaps://a@b.example.com\n      since: 2026-11-01")
                        .since())
                .isEqualTo(new Mailbox.Since.Day(LocalDate.of(2026, 11, 1)));
    }

    @Test
    void moving_has_usual_names_and_others_when_they_are_said() throws IOException {
        assertThat(mailbox("url: imaps://a@b.example.com\n      move: {}").move())
                .contains(new Mailbox.Move("Letterbox/Taken", "Letterbox/Ignored", "Letterbox/Quarantine"));
        assertThat(mailbox("url: imaps://a@b.example.com\n      move: { ignored: Trash }")
                        .move())
                .contains(new Mailbox.Move("Letterbox/Taken", "Trash", "Letterbox/Quarantine"));
    }

    @Test
    void a_token_may_take_the_place_of_a_password() throws IOException {
        Mailbox mailbox = read("doors:\n  mail:\n    imap:\n    - url: imaps://a@b.example.com\n      oauth:\n"
                        + "        tokenUrl: https://login.example.com/token\n        clientId: letterbox\n"
                        + "        clientSecret: \"{{env:SECRET}}\"\n        scope: mail\n")
                .get(0)
                .doors()
                .mail()
                .orElseThrow()
                .imap()
                .get(0);

        assertThat(mailbox.oauth())
                .contains(new Mailbox.OAuth(
                        URI.create("https://login.example.com/token"),
                        "letterbox",
                        new Secret("s-1"),
                        "mail",
                        new Secret("")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://leads@mail.example.com",
                "imaps://mail.example.com",
                "imaps://leads:hush@mail.example.com",
                "imaps://leads@mail.example.com/INBOX",
                "imaps://leads@mail.example.com:99999",
                "leads@mail.example.com",
                "imaps://leads@@mail.example.com"
            })
    void a_wrong_address_is_told_with_its_line_and_never_repeated(String url) throws IOException {
        assertThat(problems(HEAD + MAILBOX + "      url: " + url + "\n" + TYPES))
                .singleElement()
                .asString()
                .startsWith(":7: doors.mail.imap.0.url must lead to imaps://user@host")
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "window: 1 day|doors.mail.window must be how long",
                "ownDomains: ['@example.com']|doors.mail.ownDomains.0 must be a domain, without @",
                "branches: { clifton: Clifton }|doors.mail.branches must be the mail address that",
                "alertTo: { Clifton: nobody }|doors.mail.alertTo.Clifton must be mail addresses",
                "alertTo: { Clifton: a@example.com }|doors.mail.alertTo.Clifton is none of the branches",
                "imap: [{ url: imaps://a@b.example.com }]|doors.mail.imap.0 must say how it is opened",
                "imap: [{ url: imaps://a@b.example.com, password: hush }]|password must be {{env:NAME}} or {{file:name}}",
                "imap: [{ url: imaps://a@b.example.com, password: '{{env:SECRET}}', since: 2026-02-30 }]|since names a day",
            })
    void a_wrong_setting_is_one_line_that_says_what_is_right(String line, String start) throws IOException {
        assertThat(problems(HEAD + "doors:\n  mail:\n    " + line + "\n" + TYPES))
                .singleElement()
                .asString()
                .startsWith(":5: ")
                .contains(start, "Right: ")
                .doesNotContain("hush");
    }

    @Test
    void a_type_without_a_word_at_letmc_is_found_before_the_first_lead() throws IOException {
        assertThat(problems(
                        HEAD + "doors: { mail: {} }\nleads:\n  types: { General: General, SalesApplicant: Buyer }\n"))
                .singleElement()
                .asString()
                .startsWith(
                        ":5: leads.types says no word of letMC for LettingsApplicant, SalesValuation, LettingsValuation");
        assertThat(problems(HEAD + "doors: { mail: {} }\n"))
                .singleElement()
                .asString()
                .contains("SalesApplicant, LettingsApplicant");
    }

    @Test
    void one_mailbox_is_not_two_agencies() throws IOException {
        String doors = MAILBOX + "      url: imaps://leads@mail.example.com\n" + TYPES;
        Files.writeString(agencies.resolve("a.yaml"), HEAD.replace("demo", "other") + doors);

        assertThat(problems(HEAD + doors))
                .singleElement()
                .asString()
                .contains("doors.mail.imap takes from the mailbox leads@mail.example.com/INBOX");
    }

    private Mailbox mailbox(String lines) throws IOException {
        return read(MAILBOX + "      " + lines + "\n")
                .get(0)
                .doors()
                .mail()
                .orElseThrow()
                .imap()
                .get(0);
    }

    private List<Agency> read(String doors) throws IOException {
        Loaded<List<Agency>> loaded = load(HEAD + doors + TYPES);
        assertThat(loaded.problems()).isEmpty();
        return loaded.get();
    }

    private Loaded<List<Agency>> load(String yaml) throws IOException {
        Files.writeString(agencies.resolve("x.yaml"), yaml);
        Path config = Path.of("config");
        return Agencies.load(agencies, config, Settings.load(config, Map.of()).get(), ENVIRONMENT);
    }

    /** Each without the path of its file. */
    private List<String> problems(String yaml) throws IOException {
        return load(yaml).problems().stream()
                .map(Problem::text)
                .map(text -> text.replaceFirst("^.*?/x\\.yaml", ""))
                .toList();
    }
}
