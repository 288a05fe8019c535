package uk.letterbox.alert;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** Mails alerts as plain text. Its headers are made of our own words and the names of agencies. */
public final class SmtpMail implements AlertChannel {

    private final MailServer server;
    private final String to;
    private final String from;

    /**
     * @param address as {@code smtp://host:port} or {@code smtps://user:password@host:port}; never logged
     * @param to mail addresses with commas between them
     * @param from a mail address
     */
    public SmtpMail(URI address, String to, String from) {
        this.server = MailServer.of(address);
        this.to = to;
        this.from = from;
    }

    @Override
    public String name() {
        return "mail server";
    }

    @Override
    public void tell(AlertMessage message) throws NotTold {
        Session session = Session.getInstance(server.properties());
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage mail = mail(session, message);
            if (server.login()) {
                transport.connect(server.user(), server.password().reveal());
            } else {
                transport.connect();
            }
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException failed) {
            throw new NotTold("it could not be reached or did not take the mail", failed);
        }
    }

    private MimeMessage mail(Session session, AlertMessage message) throws MessagingException {
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom(new InternetAddress(from, true));
        mail.setRecipients(MimeMessage.RecipientType.TO, InternetAddress.parse(to, true));
        mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mail.setSentDate(new Date());
        // Keeps holiday replies from coming back (RFC 3834).
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setText(message.text(), StandardCharsets.UTF_8.name());
        mail.saveChanges();
        return mail;
    }
}
