package uk.letterbox.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/** Text that is written in quoted-printable while its part says 7bit, as Zoopla's plain parts are. */
final class QuotedPrintable {

    /** Of a hundred equals signs, how many must be ones of quoted-printable; a bare one there is a mistake of its writer. */
    private static final int MOST = 90;

    private QuotedPrintable() {}

    /** The bytes as they are meant: decoded when they are quoted-printable, else unchanged. */
    static byte[] unmasked(byte[] bytes) {
        return masked(bytes) ? decoded(bytes) : bytes;
    }

    /** Whether nearly every equals sign begins a code or ends a line, and one of them is more than part of a link. */
    private static boolean masked(byte[] bytes) {
        int signs = 0;
        int codes = 0;
        boolean sure = false;
        boolean inLink = false;
        for (int at = 0; at < bytes.length; at++) {
            byte letter = bytes[at];
            if (letter == '?') {
                inLink = true;
            } else if (letter <= ' ' && letter >= 0) {
                inLink = false;
            } else if (letter == '=') {
                int code = code(bytes, at);
                signs++;
                codes += code == NO_CODE ? 0 : 1;
                sure |= code == LINE_END || code == '=' || !inLink && code >= 0 && (code == ' ' || code > 0x7F);
            }
        }
        return sure && codes * 100L >= signs * (long) MOST;
    }

    private static final int NO_CODE = -2;
    private static final int LINE_END = -1;

    private static int code(byte[] bytes, int sign) {
        int first = sign + 1 < bytes.length ? bytes[sign + 1] : '\n';
        if (first == '\n' || first == '\r') {
            return sign + 1 < bytes.length ? LINE_END : NO_CODE;
        }
        int high = Character.digit(first, 16);
        int low = sign + 2 < bytes.length ? Character.digit(bytes[sign + 2], 16) : -1;
        return high < 0 || low < 0 ? NO_CODE : high << 4 | low;
    }

    private static byte[] decoded(byte[] bytes) {
        try (QuotedPrintableInputStream decoded =
                new QuotedPrintableInputStream(new ByteArrayInputStream(bytes), DecodeMonitor.SILENT)) {
            return decoded.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes in memory could not be read", impossible);
        }
    }
}
