package uk.letterbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.Pictures;
import uk.letterbox.command.OneHome.Letterbox;
import uk.letterbox.command.OneHome.Said;

class RunCommandTest {

    @TempDir
    private Path folder;

    @Test
    void a_taken_port_ends_the_start_with_what_to_do_and_nothing_taken_in() throws Exception {
        try (OneHome home = new OneHome(folder);
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path waiting = OneHome.write(
                    home.agencyHome().resolve("drop/inbox/lettings/" + OneHome.PROPERTY + "/photos/1.jpg"),
                    Pictures.jpeg(1));
            home.with("LETTERBOX_HTTP_PORT", Integer.toString(other.getLocalPort()))
                    .with("LETTERBOX_DROP_SETTLE", "10ms");

            Said said = home.type("run");

            assertThat(said.exitCode()).isEqualTo(1);
            assertThat(said.err())
                    .contains("LETTERBOX_HTTP_PORT", "127.0.0.1:" + other.getLocalPort(), "Stop that program");
            assertThat(waiting).exists();
            assertThat(home.home().resolve("run.json")).doesNotExist();
            assertThat(home.type("status").out()).contains("ACCEPTED=0", "REFUSED=0");
        }
    }

    @Test
    void it_starts_and_stops_again_when_all_is_ready() throws Exception {
        try (OneHome home = new OneHome(folder)) {
            assertThat(home.type("run", "--stop-when-ready").exitCode()).isZero();

            assertThat(home.home().resolve("run.json")).doesNotExist();
        }
    }

    @Test
    void a_second_one_on_the_same_home_does_not_start() throws Exception {
        try (OneHome home = new OneHome(folder);
                AutoCloseable first = home.setup().takeHome().orElseThrow()) {
            Said said = home.and(Letterbox.STOPPED).type("run");

            assertThat(first).isNotNull();
            assertThat(said.exitCode()).isEqualTo(1);
            assertThat(said.err()).contains("Another Letterbox works on " + home.home(), "LETTERBOX_HOME");
        }
    }

    @Test
    void a_wrong_setting_does_not_start_and_is_found_by_check_too() throws Exception {
        try (OneHome home = new OneHome(folder).with("LETMC_REQUESTS", "many")) {
            Said run = home.type("run");
            Said check = home.type("check");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("many", "50");
            assertThat(check.exitCode()).isEqualTo(1);
            assertThat(check.out()).isEqualTo(run.err());
            assertThat(home.type("check", "--json").json().path("problems")).hasSize(1);
        }
    }
}
