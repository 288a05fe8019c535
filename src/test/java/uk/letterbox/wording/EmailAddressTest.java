package uk.letterbox.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Kim@Example.COM|kim@example.com",
                " <kim@example.com> |kim@example.com",
                "Kim Doe <kim@example.com>|kim@example.com",
                "mailto:kim@example.com|kim@example.com",
                "<mailto:kim@example.com?subject=Hello>|kim@example.com",
                "kim@example.com.|kim@example.com",
                "'kim@example.com'|kim@example.com",
                "kim\u200B@example.com|kim@example.com",
                "kim.doe+flat_1@mail.example.co.uk|kim.doe+flat_1@mail.example.co.uk",
                "o'neill@example.com|o'neill@example.com",
                "4f2a-77@reply.example.org|4f2a-77@reply.example.org",
                "zoë@exämple.org|zoë@exämple.org"
            })
    void an_address_is_bare_and_lower_case(String typed, String address) {
        assertThat(EmailAddress.of(typed, none -> false)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kim",
                "kim@",
                "@example.com",
                "kim@example",
                "kim@example.com, sam@example.com",
                "kim@example.com;sam@example.com",
                "kim doe@example.com",
                "kim@exam ple.com",
                "kim@example.com%0abcc:x@example.org",
                "kim%0d%0abcc=x@example.com",
                "kim@@example.com",
                "kim@example.com@example.org",
                "kim@example..com",
                "kim..doe@example.com",
                "kim.@example.com",
                "kim@-example.com",
                "kim@example.c",
                "kim@example.123",
                "kim@example.com\nBcc: x@example.org",
                "n/a"
            })
    void what_is_no_single_address_is_none(String typed) {
        assertThat(EmailAddress.of(typed, none -> false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noreply@example.com",
                "no-reply@example.com",
                "No_Reply@example.com",
                "donotreply@example.com",
                "do-not-reply@example.com",
                "notreply@example.com",
                "mailer-daemon@example.com",
                "postmaster@example.com",
                "autoresponder@example.com",
                "leads-noreply@example.com"
            })
    void an_address_that_nobody_reads_is_none(String typed) {
        assertThat(EmailAddress.of(typed, none -> false)).isEmpty();
    }

    @Test
    void our_own_and_a_portals_address_is_none() {
        assertThat(EmailAddress.of("Leads@Agency.Example.com", address -> address.endsWith("@agency.example.com")))
                .isEmpty();
    }
}
