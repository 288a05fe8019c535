package uk.letterbox.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailHeadersTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "=?utf-8?Q?Zo=C3=AB_Smith?=|Zoë Smith",
                "=?UTF-8?B?Wm/DqyBTbWl0aA==?=|Zoë Smith",
                "=?utf-8?B?Wm/DqyBTbWl0aA?=|Zoë Smith",
                "=?iso-8859-1?q?=93Zo=EB=94_=96_=80?=|“Zoë” – €",
                "=?windows-1252?Q?=A3950?= pcm|£950 pcm",
                "=?iso-8859-2?Q?=A3=F3d=BC?=|Łódź",
                "=?utf-8?Q?Zo=C3?= =?utf-8?Q?=AB?=|Zoë",
                "=?utf-8?B?Wm/D?=   =?utf-8?Q?=AB_S?=|Zoë S",
                "=?utf-8?Q?a?= =?iso-8859-1?Q?=EB?=|aë",
                "=?utf-8?Q?a?= b =?utf-8?Q?c?=|a b c",
                "Re: =?utf-8*en?Q?Zo=C3=AB?=, hello|Re: Zoë, hello",
                "=?utf-8?Q?a b c?=|a b c",
                "=?utf-8?Q?what??=|what?",
                "=?x-none?Q?Zo=C3=AB?=|Zoë",
                "=?utf-8?Q?=A3950?=|£950",
                "=?utf-8?Q?100=25 =ZZ?=|100% =ZZ",
                "=?utf-8?X?abc?=|=?utf-8?X?abc?=",
                "=?utf-8?Q?abc|=?utf-8?Q?abc",
                "=? ?= =?|=? ?= =?",
                "Zoë – plain|Zoë – plain"
            })
    void encoded_words_are_decoded(String written, String read) {
        assertThat(RawMail.parse("Subject: " + written + "\n\n").headers().first("Subject"))
                .contains(read);
    }

    @Test
    void folded_headers_are_one_line() {
        Mail mail = RawMail.parse(
                "Subject: Sales enquiry:\n\tHigh Street\n  - Buyer\nX-B: =?utf-8?Q?a?=\n =?utf-8?Q?b?=\n\n");

        assertThat(mail.headers().first("Subject")).contains("Sales enquiry: High Street - Buyer");
        assertThat(mail.headers().first("X-B")).contains("ab");
    }

    @Test
    void line_ends_and_control_characters_do_not_come_out_of_encoded_words() {
        Mail mail = RawMail.parse(
                "Subject: =?utf-8?Q?Hello=0D=0ABcc:_x@example.org=00=07?=\nFrom: =?utf-8?Q?a=0Ab?= <a@example.com>\n\nText");

        assertThat(mail.headers().first("Subject")).contains("Hello Bcc: x@example.org");
        assertThat(mail.headers().first("From")).contains("a b <a@example.com>");
        assertThat(mail.headers().first("Bcc")).isEmpty();
        assertThat(RawMail.text(mail)).isEqualTo("Text");
    }

    @Test
    void raw_eight_bit_headers_are_utf_8_or_else_windows_1252() {
        assertThat(RawMail.parse("Subject: Zoë\n\n", StandardCharsets.UTF_8)
                        .headers()
                        .first("Subject"))
                .contains("Zoë");
        assertThat(RawMail.parse("Subject: Zoë – £5\n\n", Charset.forName("windows-1252"))
                        .headers()
                        .first("Subject"))
                .contains("Zoë – £5");
    }

    @Test
    void headers_keep_their_order_and_those_of_parts_are_not_among_them() {
        Mail mail = RawMail.parse("Received: one\nreceived: two\nContent-Type: multipart/mixed; boundary=b\n\n"
                + RawMail.part("b", "Received: three", "x") + "--b--\n");

        assertThat(mail.headers().all("Received")).containsExactly("one", "two");
    }
}
