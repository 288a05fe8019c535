package uk.letterbox.alert;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Properties;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import uk.letterbox.journal.AlertBox;

/** Sends alerts by mail. {@code smtps} is TLS from the start, {@code smtp} takes STARTTLS where the server offers it. */
public final class SmtpMail implements AlertChannel {

    private static final String PATIENCE_MILLIS = "10000";

    private final Session session;
    private final String from;
    private final String to;

    /**
     * @param server {@code smtp://user:password@host:port} or {@code smtps://…}
     * @param to addresses with commas between them
     */
    public SmtpMail(URI server, String from, String to) {
        this.session = session(server);
        this.from = from;
        this.to = to;
    }

    private static Session session(URI server) {
        String protocol = server.getScheme();
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", protocol);
        String prefix = "mail." + protocol + ".";
        properties.put(prefix + "host", server.getHost());
        properties.put(prefix + "port", String.valueOf(server.getPort() > 0 ? server.getPort() : usualPort(protocol)));
        properties.put(prefix + "connectiontimeout", PATIENCE_MILLIS);
        properties.put(prefix + "timeout", PATIENCE_MILLIS);
        properties.put(prefix + "writetimeout", PATIENCE_MILLIS);
        properties.put(prefix + "starttls.enable", "true");
        properties.put(prefix + "ssl.checkserveridentity", "true");
        String user = server.getRawUserInfo();
        if (user == null) {
            return Session.getInstance(properties);
        }
        properties.put(prefix + "auth", "true");
        String[] parts = user.split(":", 2);
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
            }
        });
    }

    private static int usualPort(String protocol) {
        return protocol.equals("smtps") ? 465 : 587;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void tell(List<AlertBox.News> news) throws AlertFailed {
        try {
            MimeMessage message = new MimeMessage(session);
            message.setFrom(new InternetAddress(from));
            message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to));
            message.setSubject(AlertText.subject(news), "UTF-8");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setSentDate(new Date());
            message.setText(AlertText.body(news), "UTF-8");
            Transport.send(message);
        } catch (MessagingException failed) {
            throw new AlertFailed(
                    "the mail server did not take it (" + failed.getClass().getSimpleName() + ")", failed);
        }
    }
}
