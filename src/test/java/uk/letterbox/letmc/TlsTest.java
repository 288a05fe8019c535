package uk.letterbox.letmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.net.ssl.SSLContext;

import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    @TempDir
    Path folder;

    @Test
    void a_certificate_that_nobody_vouches_for_applied_nothing() throws Exception {
        Certificates certificates = new Certificates(folder, "ip:127.0.0.1");
        try (WireServer server = answering(certificates);
                Exit exit = exit(server, SSLContexts.createDefault())) {
            Answer answer = exit.call(exit.requests.company(Sample.ACCOUNT));

            assertThat(answer).isInstanceOf(Answer.NotApplied.class);
            assertThat(server.seen()).isEmpty();
        }
    }

    @Test
    void a_trusted_certificate_of_another_host_applied_nothing() throws Exception {
        Certificates certificates = new Certificates(folder, "dns:other.example.com");
        try (WireServer server = answering(certificates);
                Exit exit = exit(server, certificates.trusted())) {
            Answer answer = exit.call(exit.requests.company(Sample.ACCOUNT));

            assertThat(answer).isInstanceOf(Answer.NotApplied.class);
            assertThat(server.seen()).isEmpty();
        }
    }

    @Test
    void a_trusted_certificate_of_this_host_is_spoken_to() throws Exception {
        Certificates certificates = new Certificates(folder, "ip:127.0.0.1");
        try (WireServer server = answering(certificates);
                Exit exit = exit(server, certificates.trusted())) {
            Answer answer = exit.call(exit.requests.company(Sample.ACCOUNT));

            assertThat(answer).isInstanceOf(Answer.Done.class);
            assertThat(server.only().headers()).contains("Host: " + server.hostAndPort());
        }
    }

    private static WireServer answering(Certificates certificates) throws Exception {
        return certificates.server(WireServer.answering(200, WireServer.json(), "{}"));
    }

    private static Exit exit(WireServer server, SSLContext tls) throws Exception {
        return new Exit(Sample.settings(server.base(), Codec.JSON_BASE64), tls, server.base());
    }
}
