package uk.letterbox.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;

/** What becomes of the mails of the world, of which few are as the RFCs say. */
class MailParserTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Test
    void a_plain_mail_is_its_headers_and_its_text() {
        Mail mail = RawMail.parse(RawMail.of("text/plain; charset=utf-8", "8bit", "Name: Zoë\nRent: £950 pcm\n"));

        assertThat(mail.headers().first("subject")).contains("An enquiry");
        assertThat(RawMail.text(mail)).isEqualTo("Name: Zoë\nRent: £950 pcm\n");
        assertThat(mail.types()).containsExactly("text/plain");
        assertThat(mail.damage()).isEmpty();
    }

    @Test
    void both_parts_of_an_alternative_are_read() {
        Mail mail = RawMail.parse("""
                Subject: Two
                Content-Type: multipart/alternative; boundary="b"

                This is no part.
                """ + RawMail.part("b", "Content-Type: text/plain", "plain")
                + RawMail.part("b", "Content-Type: TEXT/HTML; charset=utf-8", "<p>rich")
                + "--b--\n");

        assertThat(mail.texts())
                .containsExactly(new Mail.Text("text/plain", "plain"), new Mail.Text("text/html", "<p>rich"));
        assertThat(mail.types()).containsExactlyInAnyOrder("multipart/alternative", "text/plain", "text/html");
        assertThat(mail.damage()).isEmpty();
    }

    @Test
    void quoted_printable_that_says_7bit_is_decoded() {
        Mail mail = RawMail.parse(
                RawMail.of("text/plain", "7bit", "Your property=\n ref: BS8=20\nhttps://example.com/?a=3D1\n"));

        assertThat(RawMail.text(mail)).isEqualTo("Your property ref: BS8 \nhttps://example.com/?a=1\n");
    }

    @Test
    void quoted_printable_that_says_nothing_or_8bit_is_decoded() {
        assertThat(RawMail.text(RawMail.parse("Subject: x\n\nPrice: =C2=A3950\n")))
                .isEqualTo("Price: £950\n");
        assertThat(RawMail.text(RawMail.parse(RawMail.of("text/html", "8bit", "<p class=3D\"x\">a=20\nb</p>"))))
                .isEqualTo("<p class=\"x\">a \nb</p>");
    }

    @Test
    void equals_signs_of_links_rules_and_html_are_no_quoted_printable() {
        String[] texts = {
            "See https://example.com/?page=20&from=10\n",
            "Enquiry\n=======\nName: Kim\n",
            "<a href=\"https://example.com/\" class=\"x\" id=20>go</a>\n",
            "2 = 2 =20 and a = b, c = d, e = f\n"
        };
        for (String text : texts) {
            assertThat(RawMail.text(RawMail.parse(RawMail.of("text/plain", "7bit", text))))
                    .isEqualTo(text);
        }
    }

    @Test
    void quoted_printable_with_bare_equals_signs_is_decoded_where_it_is() {
        Mail mail = RawMail.parse(RawMail.of("text/html", "quoted-printable", "<a href=\"x\">=C2=A3 1=\n2</a>"));

        assertThat(RawMail.text(mail)).isEqualTo("<a href=\"x\">£ 12</a>");
    }

    @Test
    void base64_with_junk_in_it_is_decoded() {
        String body = Base64.getEncoder().encodeToString("Name: Zoë Smith".getBytes(StandardCharsets.UTF_8));
        String junk = body.substring(0, 5) + "\n!*\u0007 " + body.substring(5) + "\n-- \nSent from a list\n";

        assertThat(RawMail.text(RawMail.parse(RawMail.of("text/plain; charset=utf-8", "base64", junk))))
                .startsWith("Name: Zoë Smith");
    }

    @Test
    void latin_1_is_windows_1252() {
        Mail mail = RawMail.parse(RawMail.of("text/plain; charset=ISO-8859-1", "8bit", "“O’Neill” – €5"), WINDOWS_1252);

        assertThat(RawMail.text(mail)).isEqualTo("“O’Neill” – €5");
    }

    @Test
    void an_unknown_charset_is_utf_8_or_else_windows_1252() {
        for (String charset : new String[] {"x-unknown", "utf-7", "", "\"\"", "???"}) {
            String raw = RawMail.of("text/plain; charset=" + charset, "8bit", "Zoë – £5");

            assertThat(RawMail.text(RawMail.parse(raw))).isEqualTo("Zoë – £5");
            assertThat(RawMail.text(RawMail.parse(raw, WINDOWS_1252))).isEqualTo("Zoë – £5");
        }
    }

    @Test
    void what_says_utf_8_and_is_windows_1252_is_read_and_the_other_way_round() {
        String utf8 = RawMail.of("text/plain; charset=utf-8", "8bit", "Zoë – £5");
        String latin = RawMail.of("text/plain; charset=iso-8859-1", "8bit", "Zoë – £5");

        assertThat(RawMail.text(RawMail.parse(utf8, WINDOWS_1252))).isEqualTo("Zoë – £5");
        assertThat(RawMail.text(RawMail.parse(latin, StandardCharsets.UTF_8))).isEqualTo("Zoë – £5");
    }

    @Test
    void one_bad_byte_does_not_make_utf_8_another_charset() {
        byte[] raw = RawMail.of("text/plain; charset=utf-8", "8bit", "Zoë £5 ?")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        raw[raw.length - 1] = (byte) 0xC3;

        assertThat(RawMail.text(RawMail.parse(raw, MailLimits.usual()))).isEqualTo("Zoë £5 \uFFFD");
    }

    @Test
    void charsets_that_are_known_are_taken_at_their_word() {
        String body = "Łódź";

        assertThat(RawMail.text(RawMail.parse(
                        RawMail.of("text/plain; charset=iso-8859-2", "8bit", body), Charset.forName("iso-8859-2"))))
                .isEqualTo(body);
    }

    @Test
    void every_line_end_is_one_newline_and_control_characters_are_gone() {
        byte[] raw = "Subject: x\r\n\r\na\rb\r\nc\nd\u0000\u0007e\tf".getBytes(StandardCharsets.UTF_8);

        assertThat(RawMail.text(RawMail.parse(raw, MailLimits.usual()))).isEqualTo("a\nb\nc\nde\tf");
    }

    @Test
    void a_missing_closing_boundary_loses_nothing_but_is_told() {
        Mail mail = RawMail.parse("Content-Type: multipart/mixed; boundary=b\n\n"
                + RawMail.part("b", "Content-Type: text/plain", "Name: Kim\nEmail: kim@example.com"));

        assertThat(RawMail.text(mail)).startsWith("Name: Kim\nEmail: kim@example.com");
        assertThat(mail.damage()).containsExactly(Damage.UNCLOSED.words());
    }

    @Test
    void parts_are_found_though_their_boundary_is_not_the_one_declared() {
        for (String type : new String[] {"multipart/alternative; boundary=\"other\"", "multipart/mixed"}) {
            Mail mail = RawMail.parse("Subject: x\nContent-Type: " + type + "\n\n"
                    + RawMail.part(
                            "b", "Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable", "Zo=C3=AB")
                    + RawMail.part("b", "Content-Type: text/html", "<p>Zoe")
                    + "--b--\n");

            assertThat(mail.texts())
                    .containsExactly(new Mail.Text("text/plain", "Zoë"), new Mail.Text("text/html", "<p>Zoe"));
            assertThat(mail.headers().first("Subject")).contains("x");
        }
    }

    @Test
    void a_multipart_without_any_part_is_text() {
        for (String type : new String[] {"multipart/alternative; boundary=\"other\"", "multipart/mixed"}) {
            assertThat(RawMail.text(RawMail.parse("Content-Type: " + type + "\n\nName: Kim\n")))
                    .isEqualTo("Name: Kim\n");
        }
    }

    @Test
    void what_stands_before_the_first_part_is_no_text() {
        Mail mail = RawMail.parse("Content-Type: multipart/mixed; boundary=b\n\nThis is a message in MIME format.\n"
                + RawMail.part("b", "Content-Type: text/plain", "Name: Kim") + "--b--\nafter\n");

        assertThat(RawMail.text(mail)).isEqualTo("Name: Kim");
    }

    @Test
    void a_mail_without_any_header_is_text() {
        assertThat(RawMail.text(RawMail.parse("Hello there,\n\nplease call.\n")))
                .isEqualTo("Hello there,\n\nplease call.\n");
        assertThat(RawMail.text(RawMail.parse("Name: Kim\nEmail: kim@example.com\n")))
                .isEqualTo("Name: Kim\nEmail: kim@example.com\n");
        assertThat(RawMail.parse("").damage()).isEmpty();
    }

    @Test
    void what_mail_programs_put_before_the_headers_is_passed_over() {
        for (String before : new String[] {"\n\n", "From kim@example.com Mon Jan 4 10:00:00 2027\n", "\uFEFF"}) {
            Mail mail = RawMail.parse(before + "Received: by mx\nSubject: Yes\n\nText");

            assertThat(mail.headers().first("Subject")).contains("Yes");
            assertThat(RawMail.text(mail)).isEqualTo("Text");
        }
    }

    @Test
    void a_line_among_the_headers_that_is_none_hides_no_other() {
        Mail mail = RawMail.parse("Subject: Yes\nthis is no header\n: nor this\nReply-To: kim@example.com\n\nText");

        assertThat(mail.headers().first("Reply-To")).contains("kim@example.com");
        assertThat(RawMail.text(mail)).isEqualTo("Text");
    }

    @Test
    void a_mail_without_a_content_type_or_with_nonsense_for_one_is_plain_text() {
        for (String type : new String[] {"", "Content-Type: text\n", "Content-Type: ;;;\n", "Content-Type:\n"}) {
            assertThat(RawMail.parse("Subject: x\n" + type + "\nText").texts())
                    .containsExactly(new Mail.Text("text/plain", "Text"));
        }
    }

    @Test
    void a_forwarded_mail_is_read_like_any_other_even_twice_over() {
        Mail mail = RawMail.parse("Subject: Fwd\nContent-Type: multipart/mixed; boundary=a\n\n"
                + RawMail.part("a", "Content-Type: text/plain", "See below")
                + RawMail.part(
                        "a",
                        "Content-Type: message/rfc822",
                        "Subject: Fwd again\nContent-Type: message/rfc822\n\nSubject: =?utf-8?Q?Zo=C3=AB?=\n\nName: Zoe")
                + "--a--\n");

        assertThat(RawMail.text(mail)).isEqualTo("See below");
        Mail first = mail.enclosed().get(0);
        assertThat(first.headers().first("Subject")).contains("Fwd again");
        assertThat(first.enclosed().get(0).headers().first("Subject")).contains("Zoë");
        assertThat(RawMail.text(first.enclosed().get(0))).isEqualTo("Name: Zoe");
    }

    @Test
    void a_forwarded_mail_is_read_though_it_is_base64_or_a_file() {
        String inner =
                Base64.getMimeEncoder().encodeToString("Subject: In\r\n\r\nName: Zoe".getBytes(StandardCharsets.UTF_8));
        for (String type : new String[] {"message/rfc822", "application/octet-stream; name=\"Enquiry.EML\""}) {
            Mail mail = RawMail.parse("Content-Type: multipart/mixed; boundary=a\n\n"
                    + RawMail.part(
                            "a",
                            "Content-Type: " + type
                                    + "\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64",
                            inner)
                    + "--a--\n");

            assertThat(RawMail.text(mail.enclosed().get(0))).isEqualTo("Name: Zoe");
        }
    }

    @Test
    void attachments_are_left_unread_but_for_leads_as_xml() {
        Mail mail = RawMail.parse("Content-Type: multipart/mixed; boundary=a\n\n"
                + RawMail.part(
                        "a", "Content-Type: text/plain\nContent-Disposition: attachment; filename=notes.txt", "secret")
                + RawMail.part("a", "Content-Type: image/jpeg", "/9j/4AAQ")
                + RawMail.part("a", "Content-Type: application/x-adf+xml\nContent-Disposition: attachment", "<adf/>")
                + RawMail.part(
                        "a",
                        "Content-Type: application/octet-stream\nContent-Disposition: attachment;\n filename=\"Lead.XML\"",
                        "<adf></adf>")
                + "--a--\n");

        assertThat(mail.texts())
                .containsExactly(
                        new Mail.Text("application/x-adf+xml", "<adf/>"),
                        new Mail.Text("application/octet-stream", "<adf></adf>"));
        assertThat(mail.types()).contains("image/jpeg", "text/plain");
    }

    @Test
    void reports_and_appointments_are_known_by_their_types() {
        Mail report = RawMail.parse("Content-Type: multipart/report; report-type=delivery-status; boundary=a\n\n"
                + RawMail.part("a", "Content-Type: message/delivery-status", "Status: 5.0.0")
                + RawMail.part("a", "Content-Type: text/calendar", "BEGIN:VCALENDAR")
                + "--a--\n");

        assertThat(report.types())
                .containsExactlyInAnyOrder("multipart/report", "message/delivery-status", "text/calendar");
        assertThat(report.texts()).isEmpty();
    }

    @Test
    void a_stream_that_fails_is_no_broken_mail() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is cut");
            }
        };

        assertThatThrownBy(() -> new MailParser(MailLimits.usual()).parse(failing))
                .isInstanceOf(IOException.class)
                .hasMessage("the line is cut");
    }
}
