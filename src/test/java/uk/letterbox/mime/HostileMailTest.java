package uk.letterbox.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.sun.management.ThreadMXBean;

/** Mails that are made to do harm, or are far too large: each ends soon, with what was read of it, and says what is missing. */
class HostileMailTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final String MIXED = "Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n";
    /** Of all bytes that are ever taken while one mail is read, most of them free again at once. */
    private static final long MOST_MEMORY = 100_000_000;

    @Test
    void of_ten_thousand_parts_a_thousand_are_read() throws IOException {
        Mail mail = read(MIXED, part -> "--b\r\nContent-Type: text/plain\r\n\r\nText " + part + "\r\n", 10_000);

        assertThat(mail.texts()).hasSize(MailLimits.usual().parts());
        assertThat(mail.damage()).containsExactly(Damage.TOO_MANY_PARTS.words());
    }

    @Test
    void of_two_hundred_multiparts_within_each_other_twenty_are_opened() throws IOException {
        Mail mail = read(
                "Subject: x\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n",
                depth -> "--b" + depth + "\r\n\r\nText\r\n--b" + depth + "\r\nContent-Type: multipart/mixed; boundary=b"
                        + (depth + 1) + "\r\n\r\n",
                200);

        assertThat(mail.texts()).hasSize(MailLimits.usual().multiparts());
        assertThat(mail.damage()).contains(Damage.TOO_DEEP.words());
    }

    @Test
    void of_two_hundred_mails_within_each_other_five_are_opened() throws IOException {
        Mail mail = read("", depth -> "Subject: " + depth + "\r\nContent-Type: message/rfc822\r\n\r\n", 200);

        Mail innermost = mail;
        int opened = 0;
        while (!innermost.enclosed().isEmpty()) {
            innermost = innermost.enclosed().get(0);
            opened++;
        }
        assertThat(opened).isEqualTo(MailLimits.usual().enclosed());
        assertThat(mail.damage()).contains(Damage.TOO_MANY_ENCLOSED.words());
    }

    @Test
    void a_body_of_twenty_megabytes_is_read_to_its_limit() throws IOException {
        Mail mail = read("Subject: x\r\n\r\n", line -> "word ".repeat(200) + "\r\n", 20_000);

        assertThat(RawMail.text(mail))
                .startsWith("word word")
                .hasSizeBetween(900_000, MailLimits.usual().textOfPart());
        assertThat(mail.damage()).containsExactly(Damage.TEXT_CUT.words());
    }

    @Test
    void a_hundred_megabytes_of_attachment_do_not_hide_the_text_before_them() throws IOException {
        Mail mail = read(
                MIXED
                        + "--b\r\n\r\nName: Kim\r\n--b\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n",
                line -> ("/9j/4AAQ".repeat(9) + "\r\n").repeat(100),
                13_500);

        assertThat(RawMail.text(mail)).isEqualTo("Name: Kim");
        assertThat(mail.damage()).contains(Damage.TOO_LARGE.words());
    }

    @Test
    void many_texts_are_read_until_there_is_enough_of_them() throws IOException {
        Mail mail = read(MIXED, part -> "--b\r\n\r\n" + "x".repeat(500_000) + "\r\n", 20);

        assertThat(mail.texts().stream().mapToInt(text -> text.text().length()).sum())
                .isEqualTo(MailLimits.usual().textOfMail());
        assertThat(mail.damage()).contains(Damage.TEXT_CUT.words());
    }

    @Test
    void a_header_of_ten_megabytes_ends_the_mail() throws IOException {
        for (String fold : List.of("", "\r\n ")) {
            Mail mail = read("Subject: x\r\nDate: x\r\nX-Long: ", line -> "x".repeat(900) + fold, 11_000);

            assertThat(mail.headers().first("Subject")).contains("x");
            assertThat(mail.damage()).containsExactly(Damage.HEADERS_CUT.words());
        }
    }

    @Test
    void a_hundred_thousand_headers_end_the_mail() throws IOException {
        Mail mail = read("", header -> "X-" + header + ": x\r\n", 100_000);

        assertThat(mail.headers().all()).hasSize(MailLimits.usual().headers());
        assertThat(mail.damage()).containsExactly(Damage.HEADERS_CUT.words());
    }

    @Test
    void headers_are_kept_until_there_is_enough_of_them() throws IOException {
        Mail mail = read("", header -> "X-" + header + ": " + "x".repeat(60_000) + "\r\n", 500);

        assertThat(mail.headers().all()).hasSizeBetween(10, 17);
        assertThat(mail.damage()).contains(Damage.HEADERS_CUT.words());
    }

    @Test
    void a_header_that_is_all_encoded_words_or_all_brackets_takes_no_time() throws IOException {
        for (String piece :
                List.of("=?utf-8?Q?", "=?", "=?utf-8?Q?a?= ", "<", "(", "\"", "a@", "a@b,", "\\\"", "=?u?Q?=22?=")) {
            Mail mail = read("From: ", line -> piece, 60_000 / piece.length());

            assertThat(mail.headers().all()).hasSize(1);
            assertThat(Mailbox.of(mail.headers().first("From").orElseThrow())).hasSizeLessThan(60_000);
        }
    }

    @Test
    void one_line_of_a_hundred_megabytes_is_no_harm() throws IOException {
        Mail mail = read(MIXED + "--b\r\n\r\n", line -> "x".repeat(100_000), 1_000);

        assertThat(mail.damage()).contains(Damage.TOO_LARGE.words(), Damage.TEXT_CUT.words());
    }

    @Test
    void a_mail_that_comes_too_slowly_is_left() throws IOException {
        AtomicLong nanos = new AtomicLong();
        InputStream slow = stream("Subject: x\r\n\r\n", line -> "word\r\n", 100_000);
        InputStream clocked = new InputStream() {
            @Override
            public int read() throws IOException {
                nanos.addAndGet(Duration.ofMillis(1).toNanos());
                return slow.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                nanos.addAndGet(Duration.ofMillis(1).toNanos());
                return slow.read(into, offset, Math.min(1, length));
            }
        };

        Mail mail = new MailParser(MailLimits.usual(), nanos::get).parse(clocked);

        assertThat(mail.damage()).contains(Damage.TOO_SLOW.words());
        assertThat(RawMail.text(mail)).startsWith("word").hasSizeLessThan(10_000);
    }

    @Test
    void html_that_is_made_to_be_slow_is_not() {
        int size = MailLimits.usual().textOfPart() / 10;
        for (String piece : List.of(
                "<div>",
                "<table><tr><td>",
                "<b>",
                "<a href=x>",
                "<i><b>",
                "<p><a>",
                "<select><option>",
                "<svg><math>",
                "<form><table>",
                "&amp;",
                "<",
                "<!--",
                "<td>",
                "</p>",
                "<div style='font-size:0'>",
                "<font color=white>",
                "<a href='x' a='",
                "<b></i>",
                "<nobr>",
                "<meta name=x>")) {
            HtmlText text = HtmlText.of(piece.repeat(size / piece.length()));

            assertThat(text.text().length() + text.hidden().length()).isLessThanOrEqualTo(size);
        }
    }

    /** Reads a mail of a start and many pieces, and sees that it takes no more memory than a mail may. */
    private static Mail read(String start, IntFunction<String> piece, int pieces) throws IOException {
        MailParser parser = new MailParser(MailLimits.usual());
        InputStream raw = stream(start, piece, pieces);
        long before = THREADS.getCurrentThreadAllocatedBytes();

        Mail mail = parser.parse(raw);

        long madeHere = 4L * start.length() + MailLimits.usual().bytes() * 3;
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_MEMORY + madeHere);
        return mail;
    }

    /** A mail that is made while it is read. */
    private static InputStream stream(String start, IntFunction<String> piece, int pieces) {
        Iterator<InputStream> parts = IntStream.range(-1, pieces)
                .mapToObj(i -> i < 0 ? start : piece.apply(i))
                .<InputStream>map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return parts.next();
            }
        });
    }
}
