package uk.letterbox.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Kim Doe <kim@example.com>|Kim Doe|kim@example.com",
                "kim@example.com||kim@example.com",
                "<kim@example.com>||kim@example.com",
                "\"Doe, Kim\" <kim@example.com>|Doe, Kim|kim@example.com",
                "Doe, Kim <kim@example.com>|Doe, Kim|kim@example.com",
                "\"Kim \\\"K\\\" Doe\" <kim@example.com>|Kim \"K\" Doe|kim@example.com",
                "kim@example.com (Kim (K) Doe)|Kim (K) Doe|kim@example.com",
                "Kim Doe kim@example.com|Kim Doe|kim@example.com",
                "Kim Doe <kim@example.com|Kim Doe|kim@example.com",
                "Kim Doe kim@example.com>|Kim Doe|kim@example.com",
                "\"Kim Doe <kim@example.com>|Kim Doe|kim@example.com",
                "'Kim Doe' <mailto:kim@example.com>|Kim Doe|kim@example.com",
                "mailto:kim@example.com||kim@example.com",
                "Kim: a friend <kim@example.com>|Kim: a friend|kim@example.com",
                "kim@example.com <kim@example.com>|kim@example.com|kim@example.com",
                "autoresponder@rightmove.co.uk <mallory@example.org>|autoresponder@rightmove.co.uk|mallory@example.org",
                "<@relay.example.org:kim@example.com>||kim@example.com",
                "  Kim    Doe   < kim@example.com >  |Kim Doe|kim@example.com"
            })
    void a_mailbox_is_read_however_it_is_written(String header, String name, String address) {
        assertThat(Mailbox.of(header)).containsExactly(new Mailbox(name == null ? "" : name, address));
    }

    @Test
    void a_list_is_every_mailbox_of_it() {
        assertThat(Mailbox.of("a@example.com, B <b@example.com>; \"C, D\" <c@example.com>,,"))
                .extracting(Mailbox::address)
                .containsExactly("a@example.com", "b@example.com", "c@example.com");
    }

    @Test
    void a_group_is_its_members() {
        assertThat(Mailbox.of("Agents: a@example.com, B <b@example.com>;"))
                .containsExactly(new Mailbox("", "a@example.com"), new Mailbox("B", "b@example.com"));
        assertThat(Mailbox.of("undisclosed-recipients:;")).isEmpty();
    }

    @Test
    void a_name_without_an_address_is_nobody() {
        assertThat(Mailbox.of("Kim Doe")).isEmpty();
        assertThat(Mailbox.of("")).isEmpty();
        assertThat(Mailbox.of("<>")).isEmpty();
        assertThat(Mailbox.of("\"\\")).isEmpty();
        assertThat(Mailbox.of("((<\"")).isEmpty();
    }

    @Test
    void an_encoded_name_cannot_pass_for_another_address() {
        Mail mail = RawMail.parse("""
                From: =?utf-8?Q?Rightmove_<autoresponder@rightmove.co.uk>,?= <mallory@example.org>
                Reply-To: "=?utf-8?Q?Kim_=22_<x@rightmove.co.uk>,?=" <kim@example.com>
                To: (=?utf-8?Q?)_x@rightmove.co.uk,?=) branch@example.com
                Cc: =?utf-8?Q?Zo=C3=AB_Smith?= <zoe@example.com>, =?utf-8?B?RG9lLCBLaW0=?= <kim@example.com>

                """);

        assertThat(Mailbox.of(mail.headers().first("From").orElseThrow()))
                .containsExactly(new Mailbox("Rightmove <autoresponder@rightmove.co.uk>,", "mallory@example.org"));
        assertThat(Mailbox.of(mail.headers().first("Reply-To").orElseThrow()))
                .containsExactly(new Mailbox("Kim \" <x@rightmove.co.uk>,", "kim@example.com"));
        assertThat(Mailbox.of(mail.headers().first("To").orElseThrow()))
                .extracting(Mailbox::address)
                .containsExactly("branch@example.com");
        assertThat(Mailbox.of(mail.headers().first("Cc").orElseThrow()))
                .containsExactly(
                        new Mailbox("Zoë Smith", "zoe@example.com"), new Mailbox("Doe, Kim", "kim@example.com"));
    }

    @Test
    void a_domain_is_lower_case_and_never_half_of_one() {
        assertThat(new Mailbox("", "Kim@Example.COM").domain()).isEqualTo("example.com");
        assertThat(new Mailbox("", "a@b@example.org").domain()).isEqualTo("example.org");
        assertThat(new Mailbox("", "nobody").domain()).isEmpty();
    }
}
