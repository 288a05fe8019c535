package uk.letterbox.alert;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.function.Function;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** Sends mails of plain text through one mail server. */
public final class SmtpPost {

    private final MailServer server;
    private final String from;

    /**
     * @param address as {@code smtp://host:port} or {@code smtps://user:password@host:port}; never logged
     * @param from a mail address
     */
    public SmtpPost(URI address, String from) {
        this.server = MailServer.of(address);
        this.from = from;
    }

    /**
     * Sends one mail; when this returns, the server has taken charge of it.
     *
     * @param to mail addresses with commas between them
     * @param subject one line
     * @throws NotTold when it did not get through, or may not have
     */
    void send(String to, String subject, String text) throws NotTold {
        send(session -> new MimeMessage(session), to, subject, text);
    }

    /**
     * Sends one mail that is the same when it is sent again.
     *
     * @param telling what no other mail of this installation is called: letters, digits, dots and hyphens
     */
    void send(String telling, String to, String subject, String text) throws NotTold {
        String id = "<" + telling + from.substring(from.lastIndexOf('@')) + ">";
        send(session -> new NamedMail(session, id), to, subject, text);
    }

    private void send(Function<Session, MimeMessage> made, String to, String subject, String text) throws NotTold {
        Session session = Session.getInstance(server.properties());
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage mail = addressed(made.apply(session), to, subject, text);
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

    private static final class NamedMail extends MimeMessage {

        private final String id;

        NamedMail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    private MimeMessage addressed(MimeMessage mail, String to, String subject, String text) throws MessagingException {
        mail.setFrom(new InternetAddress(from, true));
        mail.setRecipients(MimeMessage.RecipientType.TO, InternetAddress.parse(to, true));
        mail.setSubject(subject, StandardCharsets.UTF_8.name());
        mail.setSentDate(new Date());
        // Keeps holiday replies from coming back (RFC 3834).
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setText(text, StandardCharsets.UTF_8.name());
        mail.saveChanges();
        return mail;
    }
}
