package uk.letterbox.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Raw mails for tests, written as text with {@code \n} as the end of a line. */
final class RawMail {

    private RawMail() {}

    static Mail parse(String text) {
        return parse(text, StandardCharsets.UTF_8);
    }

    static Mail parse(String text, Charset charset) {
        return parse(text.replace("\n", "\r\n").getBytes(charset), MailLimits.usual());
    }

    static Mail parse(byte[] raw, MailLimits limits) {
        try {
            return new MailParser(limits).parse(new ByteArrayInputStream(raw));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A mail of one part. */
    static String of(String contentType, String encoding, String body) {
        return """
                From: Kim Doe <kim@example.com>
                Subject: An enquiry
                MIME-Version: 1.0
                Content-Type: %s
                Content-Transfer-Encoding: %s

                %s""".formatted(contentType, encoding, body);
    }

    /** A part between boundaries. */
    static String part(String boundary, String headers, String body) {
        return "--" + boundary + "\n" + headers + "\n\n" + body + "\n";
    }

    /** The text of the only part. */
    static String text(Mail mail) {
        if (mail.texts().size() != 1) {
            throw new AssertionError("There are " + mail.texts().size() + " texts");
        }
        return mail.texts().get(0).text();
    }
}
