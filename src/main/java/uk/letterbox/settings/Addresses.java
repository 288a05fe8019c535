package uk.letterbox.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The forms of keys that say where something is to be reached. */
final class Addresses {

    private Addresses() {}

    static Form mail() {
        return new Form(
                Type.TEXT, "mail addresses with commas between them", "lettings@example.com", MailAddress::several);
    }

    static Form database() {
        return new Form(
                Type.URL,
                "a JDBC address that begins with jdbc:postgresql: or jdbc:sqlite:",
                "jdbc:postgresql://localhost:5432/letterbox",
                value -> Form.printable(value) && value.matches("jdbc:(postgresql|sqlite):.+"));
    }

    /** An address that calls are made below: https, or plain http to this machine. */
    static Form base(String example) {
        return new Form(
                Type.URL,
                "an https address without user, query and fragment (http only to localhost)",
                example,
                value -> uri(value)
                        .filter(Addresses::isSafe)
                        .filter(uri -> uri.getRawUserInfo() == null
                                && uri.getRawQuery() == null
                                && uri.getRawFragment() == null)
                        .isPresent());
    }

    static Form webhook() {
        return new Form(
                Type.URL,
                "an https address (http only to localhost)",
                "https://hooks.example.com/letterbox",
                value -> uri(value).filter(Addresses::isSafe).isPresent());
    }

    static Form smtp() {
        return new Form(
                Type.URL,
                "an address that begins with smtp:// or smtps://",
                "smtps://user:password@mail.example.com:465",
                value -> uri(value)
                        .filter(uri -> "smtp".equals(uri.getScheme()) || "smtps".equals(uri.getScheme()))
                        .isPresent());
    }

    static Form jms() {
        return new Form(
                Type.URL,
                "an address that begins with tcp://",
                "tcp://localhost:61616",
                value -> Form.printable(value) && value.matches("\\(?tcp://.+"));
    }

    static Form amqp() {
        return new Form(
                Type.URL,
                "an address that begins with amqp:// or amqps://",
                "amqps://localhost:5671",
                value -> Form.printable(value) && value.matches("amqps?://.+"));
    }

    static Form kafka() {
        return new Form(
                Type.URL,
                "brokers as host:port, with commas between them",
                "localhost:9092",
                value -> value.matches("[A-Za-z0-9.-]+:\\d{1,5}(,[A-Za-z0-9.-]+:\\d{1,5})*"));
    }

    private static boolean isSafe(URI uri) {
        return "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && Loopback.is(uri);
    }

    private static Optional<URI> uri(String value) {
        try {
            URI uri = new URI(value);
            return Optional.of(uri).filter(it -> it.getHost() != null && it.getPort() <= 65535);
        } catch (URISyntaxException wrong) {
            return Optional.empty();
        }
    }
}
