package uk.letterbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.TestLetterbox;
import uk.letterbox.console.CommandAnswer;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

class ReferenceCommandTest {

    @TempDir
    Path home;

    private Simulator letmc;
    private TestLetterbox letterbox;
    private Person person;

    @BeforeEach
    void start() throws Exception {
        letmc = Simulator.start(SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1)));
        letterbox = TestLetterbox.start(home, letmc);
        person = new Person(letterbox.office());
    }

    @AfterEach
    void stop() {
        letterbox.close();
        letmc.close();
    }

    @Test
    void what_was_never_read_is_a_finding_and_costs_no_call() {
        CommandAnswer answer = person.types("reference");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.text()).contains("listBranches: not read yet");
        assertThat(letmc.calls()).isEmpty();
    }

    @Test
    void a_refresh_reads_every_list_and_shows_ids_and_names() {
        CommandAnswer answer = person.types("reference", "refresh");

        assertThat(answer.exitCode()).as(answer.text()).isZero();
        assertThat(answer.text()).contains("listBranches: read 2", "0004-f421-2742-3f00  Clifton", "Virtual Tour");
        assertThat(person.types("status").text()).contains("letMC's lists read 2");
        assertThat(person.types("reference").text()).isEqualTo(answer.text());
    }

    @Test
    void anything_but_refresh_is_wrong_use() {
        assertThat(person.types("reference", "renew").exitCode()).isEqualTo(2);
        assertThat(letmc.calls()).isEmpty();
    }

    @Test
    void a_paused_agency_is_told_to_be_paused() {
        person.types("pause", TestLetterbox.AGENCY);

        CommandAnswer answer = person.types("reference", "refresh");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.text()).contains("paused");
        assertThat(letmc.calls()).isEmpty();
    }
}
