package uk.letterbox.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every key of the settings. An empty default means that the key may stay unset. */
public enum Key {
    HOME(
            "letterbox.home",
            Form.path(),
            "./data",
            "Folder of the journal, the spool and the doors; on a disk that lies about fsync, files can be lost in a power cut."),
    CONFIG(
            "letterbox.config",
            Form.path(),
            "",
            "Folder that this file is in; known before the file is read, so it is set by LETTERBOX_CONFIG and stays empty here."),
    AGENCIES(
            "letterbox.agencies",
            Form.path(),
            "",
            "Folder of the agencies' files; empty is the folder agencies beside this file, a wrong one stops the start."),
    DATABASE_URL(
            "letterbox.database-url",
            Addresses.database(),
            "",
            "JDBC address of the journal; empty is SQLite in home, and another database knows nothing of what was taken before."),
    DATABASE_USER(
            "letterbox.database-user",
            Form.text("the name of a database user", "letterbox"),
            "",
            "User of the journal on PostgreSQL; a wrong one stops the start."),
    DATABASE_PASSWORD(
            "letterbox.database-password",
            Form.secret("{{file:database.password}}"),
            "",
            "Password of that user, as {{env:NAME}} or {{file:name}}; a wrong one stops the start."),
    HTTP_PORT(
            "letterbox.http-port",
            Form.count(0, 65535),
            "8080",
            "TCP port of console, API, health and metrics; 0 takes a free one, a port in use stops the start."),
    HTTP_HOST(
            "letterbox.http-host",
            Form.text("a host name or a numeric address", "127.0.0.1").filled(),
            "127.0.0.1",
            "Address that port is opened on; anything but 127.0.0.1 shows the console's login to the network."),
    CONSOLE_PASSWORD(
            "letterbox.console-password",
            Form.secret("{{file:console.password}}"),
            "",
            "Password of console and API, as {{env:NAME}} or {{file:name}}; when empty one is made and printed once."),
    SFTP_PORT(
            "letterbox.sftp-port",
            Form.count(0, 65535),
            "0",
            "TCP port of the SFTP server for photographers; 0 is off, a port in use stops the start."),
    SFTP_HOST(
            "letterbox.sftp-host",
            Form.text("a host name or a numeric address", "0.0.0.0").filled(),
            "0.0.0.0",
            "Address that port is opened on; with 127.0.0.1 nobody outside of this machine can send anything."),
    SFTP_LARGEST(
            "letterbox.sftp-largest",
            Form.size(),
            "100MB",
            "Size of the largest file that may be uploaded over SFTP; when too large, one account can fill the disk."),
    SFTP_SESSIONS(
            "letterbox.sftp-sessions",
            Form.count(1, 1000),
            "50",
            "SFTP sessions there may be at a time, ten of them from one account; when too few, photographers are turned away."),
    SFTP_IDLE(
            "letterbox.sftp-idle",
            Form.duration("1s"),
            "10m",
            "Duration after which a silent SFTP session ends; when too short, clients that pause are thrown out."),
    SFTP_CUT(
            "letterbox.sftp-cut",
            Form.duration("1s"),
            "1d",
            "Duration an upload that was cut waits to be gone on with; then it goes to refused, and when too short, it must begin anew."),
    DROP_SETTLE(
            "letterbox.drop-settle",
            Form.duration("10ms"),
            "10s",
            "Duration a property's folder must be quiet before it is taken; when too short, a shoot is split and its order lost."),
    HELD_FOR(
            "letterbox.held-for",
            Form.duration("1s"),
            "7d",
            "Duration a file with an unknown reference is held; when too short, it is refused before properties.csv is mended."),
    LARGEST_UPLOAD(
            "letterbox.largest-upload",
            Form.size(),
            "30MB",
            "Size of the largest file sent, 1MB being 1,000,000 bytes; when too large, letMC refuses it after a long upload."),
    LARGEST_ORIGINAL(
            "letterbox.largest-original",
            Form.size(),
            "100MB",
            "Size of the largest picture that is taken in and made fit; when too large, one file can fill the disk."),
    LONGEST_SIDE(
            "letterbox.longest-side",
            Form.count(300, 20_000),
            "3000",
            "Pixels of the longest side of pictures sent; when too many, uploads are slow, when too few, portals show them blurred."),
    LARGEST_PICTURE(
            "letterbox.largest-picture",
            Form.size(),
            "3MB",
            "Size of the largest picture sent, a third less than its request in base64; when too large, letMC refuses it."),
    LARGEST_MAIL(
            "letterbox.largest-mail",
            Form.size(),
            "30MB",
            "Size of the largest mail that is read whole; of a larger one the beginning is quarantined, and when too large, memory is used up."),
    DISK_LOW(
            "letterbox.disk-low",
            Form.size(),
            "500MB",
            "Size of free disk below which nothing is taken in and an alert is raised; when too small, the journal can fill the disk."),
    ALERT_WEBHOOK(
            "letterbox.alert-webhook",
            Addresses.webhook(),
            "",
            "Address that alerts are posted to as JSON; empty is off, and a wrong one leaves a stop unnoticed."),
    ALERT_SMTP_URL(
            "letterbox.alert-smtp-url",
            Addresses.smtp(),
            "",
            "Mail server of alerts and all other mails, smtp://host:port or smtps://user:password@host:port; empty is off."),
    ALERT_TO(
            "letterbox.alert-to",
            Addresses.mail(),
            "",
            "Mail addresses that get the alerts, with commas between them; needed with letterbox.alert-smtp-url."),
    ALERT_FROM(
            "letterbox.alert-from",
            Addresses.mail(),
            "",
            "Mail address that alerts come from; empty is the first of letterbox.alert-to, and the server may refuse a wrong one."),
    RETENTION(
            "letterbox.retention",
            Form.duration("1s"),
            "30d",
            "Duration that bytes and personal data stay after all is done; when too short, nothing is left to replay or show."),
    RETENTION_UNDECIDED(
            "letterbox.retention-undecided",
            Form.duration("1s"),
            "90d",
            "Duration that dead, unconfirmed, held and refused things wait for a person; when too short, they are given up unseen."),
    RETENTION_QUARANTINE(
            "letterbox.retention-quarantine",
            Form.duration("1s"),
            "30d",
            "Duration that raw mails in quarantine wait for a person; when too short, somebody's enquiry is erased unread."),
    RETENTION_RECEIPTS(
            "letterbox.retention-receipts",
            Form.duration("1s"),
            "90d",
            "Duration that receipts and outcomes of events stay; when too short, their readers never see them."),
    REFERENCE_AGE(
            "letterbox.reference-age",
            Form.duration("0s"),
            "1d",
            "Duration after which letMC's own lists are read anew; 0s is never, and then a new branch is met at the first lead that names it."),
    JMS_URL(
            "letterbox.jms-url",
            Addresses.jms(),
            "",
            "Artemis whose queue letterbox.events feeds the events doors; empty is none, a wrong one is tried for ever and alerted."),
    AMQP_URL(
            "letterbox.amqp-url",
            Addresses.amqp(),
            "",
            "AMQP 1.0 broker whose queue letterbox.events feeds the events doors; empty is none, a wrong one is tried for ever."),
    KAFKA_BROKERS(
            "letterbox.kafka-brokers",
            Addresses.kafka(),
            "",
            "Kafka whose topic letterbox.events feeds the events doors, host:port with commas; empty is none, a wrong one is tried for ever."),
    BROKER_USER(
            "letterbox.broker-user",
            Form.text("the name of a user of the broker", "letterbox"),
            "",
            "User at those brokers; empty is none, and with a wrong one the events wait at the broker."),
    BROKER_PASSWORD(
            "letterbox.broker-password",
            Form.secret("{{file:broker.password}}"),
            "",
            "Password of that user, as {{env:NAME}} or {{file:name}}; with a wrong one the events wait at the broker."),
    BROKER_TRUST(
            "letterbox.broker-trust",
            Form.path("a file of certificates", "/etc/letterbox/broker.pem"),
            "",
            "Certificates (PEM file) by which those brokers are trusted, over TLS; empty is what Java trusts, and with wrong ones events wait."),
    BASE_URL(
            "letmc.base-url",
            Addresses.base("https://live-api.letmc.com"),
            "https://live-api.letmc.com",
            "Address of letMC; a wrong one sends every file to somebody else, so only https is taken but for this machine."),
    API_KEY(
            "letmc.api-key",
            Form.secret("{{file:letmc.key}}"),
            "",
            "Key of agencies/default.yaml at letMC, as {{env:NAME}} or {{file:name}}; a wrong one stops that agency."),
    SHORT_NAME(
            "letmc.short-name",
            Form.text("the agency's short name at letMC", "demo"),
            "",
            "Short name of agencies/default.yaml at letMC; a wrong one makes letMC refuse every call."),
    REQUESTS(
            "letmc.requests",
            Form.count(0, 10_000),
            "50",
            "Calls a key may make in a window; when too many, letMC closes the key, and 0 (no limit) is for this machine only."),
    WINDOW(
            "letmc.window",
            Form.duration("100ms"),
            "60s",
            "Duration of the rolling window that letMC counts calls in; when too short, letMC closes the key."),
    RESERVE(
            "letmc.reserve",
            Form.count(0, 9_999),
            "2",
            "Calls of each window kept free of media and reference data; with none, a lead waits behind a backlog of photos."),
    IN_FLIGHT(
            "letmc.in-flight",
            Form.count(1, 64),
            "16",
            "Calls of one agency under way at a time; when too few, the budget is not used up, when too many, memory is."),
    TIMEOUT(
            "letmc.timeout",
            Form.duration("500ms"),
            "120s",
            "Duration a call may take; when too short, large uploads become unclear and are read back instead of done."),
    SETTLE(
            "letmc.settle",
            Form.duration("0s"),
            "30s",
            "Duration a cut call may still take effect at letMC; when too short, a photo can be there twice."),
    TAG(
            "letmc.tag",
            Form.flag(),
            "true",
            "Whether file names sent carry a short tag of the delivery; without it an unclear upload needs more calls, or a person."),
    CODEC(
            "letmc.codec",
            Form.oneOf("json-base64", "multipart", "raw"),
            "json-base64",
            "How bytes are sent: json-base64, multipart or raw; with a wrong one letMC refuses every upload."),
    AUTH(
            "letmc.auth",
            Form.oneOf("header:api_key", "header:ApiKey", "query:api_key"),
            "header:api_key",
            "Where the key is sent: header:api_key, header:ApiKey or query:api_key; with a wrong one letMC answers 401.");

    private final String text;
    private final Form form;
    private final String standard;
    private final String doc;

    Key(String text, Form form, String standard, String doc) {
        this.text = text;
        this.form = form;
        this.standard = standard;
        this.doc = doc;
    }

    /** The key that is written so in {@code application.properties}. */
    public static Optional<Key> named(String text) {
        return Arrays.stream(values()).filter(key -> key.text.equals(text)).findFirst();
    }

    /** The key that an environment variable of this name sets. */
    public static Optional<Key> ofVariable(String name) {
        return Arrays.stream(values())
                .filter(key -> key.variable().equals(name))
                .findFirst();
    }

    /** As written in {@code application.properties}, such as {@code letmc.in-flight}. */
    public String text() {
        return text;
    }

    /** The environment variable that goes before the file, such as {@code LETMC_IN_FLIGHT}. */
    public String variable() {
        return text.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    public Type type() {
        return form.type();
    }

    /** The value that stands when nothing is set, as it would be written. */
    public String standard() {
        return standard;
    }

    /** One line: meaning, unit, what breaks if wrong. */
    public String doc() {
        return doc;
    }

    /** Whether a value is written as this key's must be. */
    public boolean takes(String value) {
        return form.fits().test(value);
    }

    /** What is right, to follow "must be". */
    public String shape() {
        return form.shape();
    }

    /** A right value. */
    public String exampleValue() {
        return example();
    }

    Form form() {
        return form;
    }

    /** A right value, as it would be written in the file. */
    String example() {
        return standard.isEmpty() ? form.example() : standard;
    }
}
