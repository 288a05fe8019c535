package uk.letterbox.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import uk.letterbox.Mails;
import uk.letterbox.door.Source;
import uk.letterbox.door.SourceFailed;
import uk.letterbox.letmc.Certificates;
import uk.letterbox.mail.ReceivedMail;

/** Nothing secret is said to a mail server that has not proven who it is. */
class MailboxTlsTest {

    /** This machine by a name that does not say so. */
    private static final String SOMEWHERE = "127.1";

    @TempDir
    static Path folder;

    private static Certificates ours;
    private static Certificates ofAnotherHost;

    private PostOffice post;

    @BeforeAll
    static void makeCertificates() throws Exception {
        ours = new Certificates(Files.createDirectory(folder.resolve("ours")), "ip:127.0.0.1");
        ofAnotherHost = new Certificates(Files.createDirectory(folder.resolve("other")), "dns:other.example.com");
    }

    @BeforeEach
    void open() {
        post = PostOffice.open();
    }

    @AfterEach
    void close() {
        post.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Intermediary.Tls.class,
            names = {"AT_ONCE", "BY_STARTTLS"})
    void a_server_with_a_trusted_certificate_of_its_name_is_spoken_to(Intermediary.Tls tls) throws Exception {
        try (Intermediary wire = wire(tls, ours.identity());
                Source<ReceivedMail> source = new OneMailbox(folder)
                        .trusting(ours.trusted(), tls == Intermediary.Tls.AT_ONCE)
                        .opening(wire.port())
                        .open()) {
            post.deliver(Mails.enquiry());

            assertThat(OneMailbox.taken(source, 1)).containsExactly("New enquiry");
            assertThat(wire.commands().contains("STARTTLS")).isEqualTo(tls == Intermediary.Tls.BY_STARTTLS);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Intermediary.Tls.class,
            names = {"AT_ONCE", "BY_STARTTLS"})
    void one_that_nobody_vouches_for_is_refused_before_the_password(Intermediary.Tls tls) throws Exception {
        assertRefusedBeforeThePassword(tls, ours, SSLContext.getDefault());
    }

    @ParameterizedTest
    @EnumSource(
            value = Intermediary.Tls.class,
            names = {"AT_ONCE", "BY_STARTTLS"})
    void a_trusted_one_of_another_host_is_refused_before_the_password(Intermediary.Tls tls) throws Exception {
        assertRefusedBeforeThePassword(tls, ofAnotherHost, ofAnotherHost.trusted());
    }

    private void assertRefusedBeforeThePassword(Intermediary.Tls tls, Certificates certificates, SSLContext trusted)
            throws Exception {
        try (Intermediary wire = wire(tls, certificates.identity())) {
            MailboxOpening opening = new OneMailbox(folder)
                    .trusting(trusted, tls == Intermediary.Tls.AT_ONCE)
                    .opening(wire.port());

            SourceFailed failed = catchThrowableOfType(SourceFailed.class, opening::open);

            assertThat(opening.told(failed)).contains("does not prove that it is the one");
            assertThat(wire.commands()).noneMatch(command -> command.matches("(?i).*(LOGIN|AUTHENTICATE).*"));
        }
    }

    @Test
    void plain_text_is_for_this_machine_alone() throws Exception {
        try (Intermediary wire = Intermediary.to(post.port())) {
            SourceFailed failed = catchThrowableOfType(SourceFailed.class, () -> new OneMailbox(folder)
                    .at(SOMEWHERE)
                    .opening(wire.port())
                    .open());

            assertThat(failed).hasMessageContaining("offers no STARTTLS").hasMessageContaining("imaps://");
            assertThat(wire.commands()).noneMatch(command -> command.matches("(?i).*(LOGIN|AUTHENTICATE).*"));
        }
    }

    @Test
    void a_server_that_lets_in_before_there_is_encryption_is_not_believed() throws Exception {
        try (Intermediary wire = Intermediary.to(post.port())) {
            wire.changing(line -> line.replaceFirst("^\\* OK", "* PREAUTH"));

            SourceFailed failed = catchThrowableOfType(SourceFailed.class, () -> new OneMailbox(folder)
                    .at(SOMEWHERE)
                    .opening(wire.port())
                    .open());

            assertThat(failed).hasMessageContaining("lets everybody in before there is encryption");
        }
    }

    private Intermediary wire(Intermediary.Tls tls, SSLContext identity) throws Exception {
        Intermediary wire = Intermediary.to(post.port(), tls, Optional.of(identity));
        if (tls == Intermediary.Tls.BY_STARTTLS) {
            wire.changing(line -> line.replace("* CAPABILITY IMAP4rev1", "* CAPABILITY IMAP4rev1 STARTTLS"));
        }
        return wire;
    }
}
