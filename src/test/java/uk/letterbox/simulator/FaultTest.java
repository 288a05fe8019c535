package uk.letterbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {

    @Test
    void several_faults_are_read_from_one_text() {
        List<Fault> faults = Fault.parse("addLettingsPhoto:after:reset:0.1, *:before:500:0.05");

        assertThat(faults)
                .containsExactly(
                        new Fault("addLettingsPhoto", Fault.Moment.AFTER, Fault.Act.RESET, 0.1),
                        new Fault("*", Fault.Moment.BEFORE, Fault.Act.BROKEN, 0.05));
    }

    @Test
    void what_a_fault_says_of_itself_can_be_read_again() {
        List<Fault> faults = Fault.parse("createLead:after:html:1");

        assertThat(Fault.parse(faults.get(0).text())).isEqualTo(faults);
    }

    @Test
    void no_text_is_no_fault() {
        assertThat(Fault.parse("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "addPhoto:after:reset:0.1 | 'addPhoto' is not an operation",
                "*:later:reset:0.1 | 'later' is not before or after",
                "*:after:boom:0.1 | 'boom' is not one of [reset, slow, html",
                "*:after:reset:often | 'often' is not a number",
                "*:after:reset:1.5 | the probability 1.5 is not from 0 to 1",
                "*:after:reset:NaN | the probability NaN is not from 0 to 1",
                "*:after:reset | it has 3 parts",
                "*:after:reset:1, | it has 1 parts"
            })
    void a_wrong_text_is_told_which_part_is_wrong_and_what_is_right(String text, String why) {
        assertThatThrownBy(() -> Fault.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("addLettingsPhoto:after:reset:0.1");
    }
}
