package uk.letterbox.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;

import uk.letterbox.mime.HtmlText;
import uk.letterbox.mime.Mail;
import uk.letterbox.mime.MailLimits;
import uk.letterbox.mime.MailParser;

/** How many mails of 8 to 40 KB, as portals write them, become text in a second of one core. */
@Measurement
class MailParserBench {

    private static final int MAILS = 2_000;
    private static final int ROUNDS = 5;
    private static final int[] KILOBYTES = {8, 16, 24, 32, 40};
    private static final double GOAL = 1_000;

    @Test
    void mails_parsed_by_one_core() throws IOException {
        measure("mails parsed, 8 to 40 KB", false);
    }

    @Test
    void mails_parsed_with_their_HTML_by_one_core() throws IOException {
        measure("mails parsed with their HTML, 8 to 40 KB", true);
    }

    private static void measure(String name, boolean html) throws IOException {
        List<byte[]> mails = new ArrayList<>();
        for (int i = 0; i < KILOBYTES.length; i++) {
            mails.add(mail(KILOBYTES[i], i % 2 == 0));
        }
        double[] rates = new double[ROUNDS];
        read(mails, html);
        for (int round = 0; round < ROUNDS; round++) {
            long before = cpuNanos();
            read(mails, html);
            rates[round] = MAILS * 1e9 / (cpuNanos() - before);
        }
        new Figures()
                .add(Figure.atLeast(
                        name,
                        GOAL,
                        Figures.median(rates),
                        "mails/s",
                        "of processor time of one thread; " + ROUNDS + " rounds"));
    }

    private static void read(List<byte[]> mails, boolean html) throws IOException {
        MailParser parser = new MailParser(MailLimits.usual());
        for (int i = 0; i < MAILS; i++) {
            Mail mail = parser.parse(new ByteArrayInputStream(mails.get(i % mails.size())));
            for (Mail.Text text : mail.texts()) {
                if (html && text.type().equals("text/html")) {
                    HtmlText.of(text.text());
                }
            }
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Most of a portal's mail is the HTML that makes it look well. */
    private static byte[] mail(int kilobytes, boolean base64) {
        StringBuilder html = new StringBuilder("<html><body>");
        while (html.length() < kilobytes * (base64 ? 700 : 900)) {
            html.append(
                    "<table width=\"600\" bgcolor=\"#ffffff\"><tr><td style=\"font-family:Arial;font-size:14px;color:#333333;padding:0 20px\">"
                            + "<b>Telephone</b></td><td style=\"font-size:14px\"><a href=\"https://www.example.com/x?a=1\">07700 900123</a></td></tr></table>\r\n");
        }
        String encoding = base64 ? "base64" : "quoted-printable";
        String body = base64
                ? Base64.getMimeEncoder().encodeToString(html.toString().getBytes(StandardCharsets.UTF_8))
                : html.toString().replace("=", "=3D").replace("\r\n", "=0A=\r\n");
        String mail = "From: =?utf-8?Q?Zo=C3=AB?= <kim@example.com>\r\nSubject: =?utf-8?B?VGVuYW50IGVucXVpcnk=?=\r\n"
                + "Received: by mx.example.com with ESMTPS id 12345; Mon, 4 Jan 2027 10:00:00 +0000\r\n".repeat(8)
                + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                + "Name: Kim Doe\r\nTelephone: 07700 900123\r\n".repeat(20)
                + "\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: " + encoding
                + "\r\n\r\n" + body + "\r\n--b--\r\n";
        return mail.getBytes(StandardCharsets.UTF_8);
    }
}
