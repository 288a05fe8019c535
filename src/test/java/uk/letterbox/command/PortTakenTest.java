package uk.letterbox.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.wiring.Installation;
import uk.letterbox.wiring.Setup;

class PortTakenTest {

    @TempDir
    private Path home;

    @Test
    void a_port_that_is_taken_is_named_before_anything_is_taken_in() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Setup setup = setup(other.getLocalPort());
            Path waiting = setup.agencyHome("demo").resolve("drop/inbox/lettings/0004-f421-2742-3f00/photos/1.jpg");
            Files.createDirectories(waiting.getParent());
            Files.writeString(waiting, "whatever");

            assertThatThrownBy(() -> RunningLetterbox.start(setup))
                    .hasMessageContaining("127.0.0.1:" + other.getLocalPort())
                    .hasMessageContaining("LETTERBOX_HTTP_PORT=8081");

            assertThat(waiting).exists();
            assertThat(home.resolve("run.json")).doesNotExist();
        }
    }

    private Setup setup(int port) {
        return Setup.read(
                        new Installation(
                                Path.of("routes").toAbsolutePath(),
                                Path.of("config").toAbsolutePath()),
                        Map.of(
                                "LETTERBOX_HOME", home.toString(),
                                "LETTERBOX_HTTP_PORT", String.valueOf(port),
                                "LETTERBOX_CONSOLE_PASSWORD", "a long enough password",
                                "LETMC_BASE_URL", "http://127.0.0.1:1",
                                "LETMC_API_KEY", "simulated-key",
                                "LETMC_SHORT_NAME", "demo"))
                .get();
    }
}
