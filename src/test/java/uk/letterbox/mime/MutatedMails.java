package uk.letterbox.mime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Sample mails, broken in ways that mails are broken in. The same number is always the same mail. */
public final class MutatedMails {

    private static final Path SAMPLES = Path.of("src/test/resources/mails");
    private static final int MOST_CHANGES = 6;
    private static final List<String> PIECES = List.of(
            "\r\n",
            "\r\n\r\n",
            "\n",
            "\r",
            "--",
            "\u0000",
            "=",
            "=\r\n",
            "=3D",
            "=?utf-8?Q?=C3?=",
            "=?iso-8859-1?B?",
            "\r\n ",
            "<",
            ">",
            "<!--",
            "<table><tr><td>",
            "</td>",
            "<div style='display:none'>",
            "&#x0;",
            "&amp;",
            "\u00FF\u00FE",
            "Content-Type: ",
            "boundary=",
            "charset=",
            "; ",
            "\"",
            "(",
            ":",
            "@",
            ",",
            "multipart/mixed",
            "message/rfc822",
            "text/html",
            "base64",
            "quoted-printable",
            "utf-16",
            "0\u00807700",
            "+44 (0)",
            "£",
            "\t");
    private static final List<String> HEADERS = List.of(
            "Content-Type: multipart/mixed; boundary=\"\"",
            "Content-Type: multipart/alternative",
            "Content-Type: message/rfc822",
            "Content-Type: text/html; charset=utf-16",
            "Content-Type: text/plain; charset=\u00E4",
            "Content-Type: multipart/digest; boundary=b",
            "Content-Transfer-Encoding: base64",
            "Content-Transfer-Encoding: quoted-printable",
            "Content-Transfer-Encoding: uuencode",
            "Content-Disposition: attachment; filename*=utf-8''a%00.xml",
            "From: =?utf-8?B?////?= <",
            "From: \"\\",
            "To: a:b:c;;<<>>@,",
            "Reply-To: =?utf-8?Q?=0D=0ABcc=3A?= <x@example.org>",
            ": ",
            " folded",
            "X",
            "Subject:",
            "Date: yesterday",
            "Content-Length: -1");

    private final List<byte[]> seeds;

    private MutatedMails(List<byte[]> seeds) {
        this.seeds = seeds;
    }

    /** All sample mails there are, and some that have every structure. */
    public static MutatedMails ofSamples() throws IOException {
        List<byte[]> seeds = new ArrayList<>(StructuredMails.all());
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(MutatedMails::bytes)
                    .forEach(seeds::add);
        }
        return new MutatedMails(seeds);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One broken mail. */
    public byte[] mail(int number) {
        Random random = new Random(number);
        byte[] mail = seed(random);
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            mail = changed(mail, random);
        }
        return mail;
    }

    private byte[] seed(Random random) {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] changed(byte[] mail, Random random) {
        int at = random.nextInt(mail.length + 1);
        return switch (random.nextInt(9)) {
            case 0 -> Arrays.copyOf(mail, at);
            case 1 -> Arrays.copyOfRange(mail, at, mail.length);
            case 2 -> flipped(mail, random);
            case 3 -> with(mail, at, random(random));
            case 4 -> with(mail, at, latin(PIECES.get(random.nextInt(PIECES.size()))));
            case 5 -> with(mail, lineStart(mail, at), latin(HEADERS.get(random.nextInt(HEADERS.size())) + "\r\n"));
            case 6 -> with(mail, lineStart(mail, at), boundary(mail, random));
            case 7 -> with(mail, at, piece(seed(random), random));
            default -> with(mail, at, piece(mail, random));
        };
    }

    private static byte[] flipped(byte[] mail, Random random) {
        byte[] flipped = mail.clone();
        for (int i = 0; i < 20 && mail.length > 0; i++) {
            flipped[random.nextInt(mail.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] random(Random random) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] piece(byte[] mail, Random random) {
        int from = random.nextInt(mail.length + 1);
        return Arrays.copyOfRange(mail, from, Math.min(mail.length, from + random.nextInt(2_000)));
    }

    /** One of the lines that divide its parts. */
    private static byte[] boundary(byte[] mail, Random random) {
        List<String> lines = new String(mail, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> line.startsWith("--"))
                .toList();
        return latin((lines.isEmpty() ? "--" : lines.get(random.nextInt(lines.size()))) + "\r\n");
    }

    private static int lineStart(byte[] mail, int at) {
        int start = at;
        while (start > 0 && mail[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static byte[] with(byte[] mail, int at, byte[] piece) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(mail.length + piece.length);
        whole.write(mail, 0, at);
        whole.writeBytes(piece);
        whole.write(mail, at, mail.length - at);
        return whole.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
