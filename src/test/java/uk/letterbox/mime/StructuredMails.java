package uk.letterbox.mime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Mails that between them have every structure, encoding and kind of field. */
final class StructuredMails {

    private static final String HTML = """
            <html><head><style>p{color:red}</style><meta name="lead_information_version" content="1.0"></head><body>
            <div style="display:none">Name: Kim Doe ; Email: kim@example.com ; Phone: 07700 900123 ; PropPrice: £1,250 pcm</div>
            <table><tr><td><b>Name</b></td><td>Mr &amp; Mrs O&#039;Neill-Doe MRCVS</td></tr>
            <tr><td>Telephone</td><td>+44 (0)7700 900123 ext 4</td></tr><tr><td>Postcode</td><td>bs8 IAB</td></tr>
            <tr><td>Move</td><td>1st of February 2027</td></tr></table>
            <p>Offers over £300-350k<br>3+ bedrooms&nbsp;&shy;<a href="https://www.zoopla.co.uk/to-rent/details/1/">advert</a>
            </body></html>""";
    private static final String TEXT = """
            Name: Kim Doe
            Email: kim@example.com
            Telephone: 07700 900123
            Your property ref: 12345_CLF1
            Message: Zoë – can I see it on 01/02/2027?
            """;

    private StructuredMails() {}

    static List<byte[]> all() {
        String encoded = Base64.getMimeEncoder().encodeToString(HTML.getBytes(StandardCharsets.UTF_8));
        String nested = part("in", "text/plain; charset=iso-8859-1", "8bit", TEXT)
                + part("in", "text/html; charset=utf-8", "base64", encoded) + "--in--\r\n";
        String inner = head("multipart/alternative; boundary=\"in\"") + "\r\n" + nested;
        return List.of(
                bytes(head("text/plain; charset=utf-8") + "\r\n" + TEXT),
                bytes(head("text/html; charset=utf-8") + "Content-Transfer-Encoding: base64\r\n\r\n" + encoded),
                bytes(head("text/plain")
                        + "Content-Transfer-Encoding: 7bit\r\n\r\nYour property=\r\n ref: 1=20\r\nLink: ?a=3D1\r\n"),
                bytes(inner),
                bytes(head("multipart/mixed; boundary=out") + "\r\n" + part("out", "message/rfc822", "7bit", inner)
                        + part(
                                "out",
                                "application/x-adf+xml",
                                "7bit",
                                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"&b;&b;\">]><adf>&b;</adf>")
                        + "--out--\r\n"),
                bytes(head("multipart/report; report-type=delivery-status; boundary=out") + "\r\n"
                        + part("out", "message/delivery-status", "7bit", "Status: 5.0.0") + "--out--\r\n"));
    }

    private static String head(String type) {
        return "Return-Path: <bounce@example.com>\r\nDelivered-To: leads@example.com\r\nReceived: by mx.example.com\r\n"
                + "From: =?utf-8?Q?Kim_=22K=22_?= =?utf-8?B?RG9l?= <kim@example.com>\r\n"
                + "Reply-To: \"Doe, Kim\" <kim@example.com>, (a (b)) sam@example.org\r\nTo: Agents: a@example.com, b@example.com;\r\n"
                + "Subject: Tenant enquiry from\r\n\t=?iso-8859-1?Q?Zo=EB?= via Zoopla\r\nContent-Type: " + type
                + "\r\n";
    }

    private static String part(String boundary, String type, String encoding, String body) {
        return "--" + boundary + "\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n"
                + body + "\r\n";
    }

    private static byte[] bytes(String mail) {
        return mail.getBytes(StandardCharsets.UTF_8);
    }
}
