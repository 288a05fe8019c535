package uk.letterbox.queue;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;

import uk.letterbox.events.Received;
import uk.letterbox.spool.Sha256;

/**
 * Reads messages of an agency. Text and bytes alone: a message with a Java object in it is never opened.
 *
 * @param longest bytes of a message that is read
 */
record JmsMessages(String agency, int longest) {

    /** The property of a refused message that says why. */
    static final String REASON = "letterbox_reason";

    private static final byte[] UNREAD = {};
    /** What no property of JMS is called (Jakarta Messaging 3.1, sections 3.5.1 and 3.8.1.1). */
    private static final Pattern UNLIKE_A_NAME =
            Pattern.compile("(?i)|[0-9].*|JMS.*|NULL|TRUE|FALSE|NOT|AND|OR|BETWEEN|LIKE|IN|IS|ESCAPE");
    /** Of what a message is known by; the database keeps it, and looks for it. */
    private static final Pattern SHORT = Pattern.compile("[ -~]{1,300}");

    Received received(Message message) throws JMSException {
        if (message instanceof BytesMessage bytes) {
            return tooLarge(message) ? turnedDown(message) : received(message, content(bytes));
        }
        if (message instanceof TextMessage text) {
            String content = Optional.ofNullable(text.getText()).orElse("");
            byte[] body = content.length() > longest ? UNREAD : content.getBytes(StandardCharsets.UTF_8);
            return content.length() > longest || body.length > longest ? turnedDown(message) : received(message, body);
        }
        return unreadable(
                message, "The message is neither text nor bytes. Send a CloudEvent 1.0 in JSON as a text message.");
    }

    private static byte[] content(BytesMessage message) throws JMSException {
        byte[] content = new byte[(int) message.getBodyLength()];
        message.readBytes(content);
        message.reset();
        return content;
    }

    private Received received(Message message, byte[] body) throws JMSException {
        return new Received(agency, key(message, body), headers(message), body);
    }

    /** Whether its body is of more bytes than may be read, and so was not read. */
    boolean tooLarge(Message message) throws JMSException {
        return message instanceof BytesMessage bytes && bytes.getBodyLength() > longest;
    }

    private Received turnedDown(Message message) throws JMSException {
        return unreadable(
                message,
                "The message has more than " + longest / (1024 * 1024)
                        + " MB. Send large files by their path, or smaller.");
    }

    private Received unreadable(Message message, String reason) throws JMSException {
        return Received.unreadable(agency, key(message, UNREAD), reason);
    }

    /** A sender may leave the id out; then equal bytes are the same message. Over AMQP an id may be any text. */
    private static String key(Message message, byte[] body) throws JMSException {
        String id = message.getJMSMessageID();
        if (id == null || id.isEmpty()) {
            return sha256(body);
        }
        return SHORT.matcher(id).matches() ? id : sha256(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        return "sha256 " + HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }

    private static Map<String, String> headers(Message message) throws JMSException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Object name : Collections.list(message.getPropertyNames())) {
            if (message.getObjectProperty((String) name) instanceof String text) {
                headers.put((String) name, text);
            }
        }
        return headers;
    }

    /** The same message, to be sent on with the reason. Its properties can only be added to by setting all of them again. */
    static Message refused(Message message, String reason) throws JMSException {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Object name : Collections.list(message.getPropertyNames())) {
            if (!((String) name).startsWith("JMSX")) {
                properties.put((String) name, message.getObjectProperty((String) name));
            }
        }
        message.clearProperties();
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            setAgain(message, property);
        }
        message.setStringProperty(REASON, reason);
        return message;
    }

    private static void setAgain(Message message, Map.Entry<String, Object> property) throws JMSException {
        try {
            message.setObjectProperty(property.getKey(), property.getValue());
        } catch (JMSException | RuntimeException unlikeJms) {
            // A name or a value that other protocols allow and JMS does not: it is kept as text under a name JMS knows.
            message.setStringProperty(known(property.getKey()), String.valueOf(property.getValue()));
        }
    }

    private static String known(String foreign) {
        String name = foreign.replaceAll("[^A-Za-z0-9_$]", "_");
        return UNLIKE_A_NAME.matcher(name).matches() ? "_" + name : name;
    }
}
