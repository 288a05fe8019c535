package uk.letterbox.alert;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import uk.letterbox.settings.Secret;

/**
 * The mail server that alerts go to.
 *
 * @param tls whether TLS begins with the connection (smtps); else STARTTLS is used where it is offered
 * @param user empty where no login is wanted
 */
record MailServer(String host, int port, boolean tls, String user, Secret password) {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;
    private static final String MILLIS = "10000";

    /** Of {@code smtp://host:port} or {@code smtps://user:password@host:port}; user and password percent-encoded. */
    static MailServer of(URI address) {
        boolean tls = address.getScheme().equals("smtps");
        String[] login = address.getRawUserInfo() == null
                ? new String[] {""}
                : address.getRawUserInfo().split(":", 2);
        return new MailServer(
                address.getHost(),
                address.getPort() > 0 ? address.getPort() : tls ? SUBMISSIONS : SUBMISSION,
                tls,
                decoded(login[0]),
                new Secret(login.length > 1 ? decoded(login[1]) : ""));
    }

    /** A plus sign stands for itself in an address, unlike in a form. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    boolean login() {
        return !user.isEmpty();
    }

    /** A login is never sent in the clear but within this machine: who sits between could hide STARTTLS to get it. */
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.auth", Boolean.toString(login()));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(!tls && login() && !onThisMachine()));
        properties.setProperty("mail.smtp.connectiontimeout", MILLIS);
        properties.setProperty("mail.smtp.timeout", MILLIS);
        properties.setProperty("mail.smtp.writetimeout", MILLIS);
        return properties;
    }

    private boolean onThisMachine() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
