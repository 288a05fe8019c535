package uk.letterbox.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The suite on builds that are broken on purpose: a suite that stays green on them would prove nothing. */
@Tag("controls")
class ControlsTest {

    private static final long SEED = 4;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void a_build_that_sends_again_after_a_timeout_is_found_out(@TempDir Path home) throws Exception {
        List<Point> plan = Collections.nCopies(5, Point.ANYWHERE);

        List<String> violations = Suite.run(home, SEED, plan, Broken.RESENDS_AFTER_A_TIMEOUT, new KillReport());

        assertThat(violations)
                .anySatisfy(violation -> assertThat(violation).startsWith("At letMC, and no delivery accounts for it"));
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void a_build_that_acknowledges_before_the_commit_is_found_out(@TempDir Path home) throws Exception {
        List<Point> plan = Collections.nCopies(3, Point.P3);

        List<String> violations = Suite.run(home, SEED, plan, Broken.ACKNOWLEDGES_BEFORE_THE_COMMIT, new KillReport());

        assertThat(violations)
                .anySatisfy(violation -> assertThat(violation).endsWith("was offered once and arrived 0 times"));
    }
}
