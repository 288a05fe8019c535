package uk.letterbox.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.portal.Field;

class LabelledHtmlTest {

    private final Layer layer = new LabelledHtml();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><td>Name</td><td>Ann Lee</td></tr><tr><td>Tel</td><td>07700 900123</td></tr></table>",
                "<table><tr><td colspan=2>Name</td></tr><tr><td>&nbsp;</td><td>Ann Lee</td></tr><tr><td>Tel</td></tr><tr><td>07700 900123</td></tr></table>",
                "<table><tr><th>Name</th><th>Tel</th></tr><tr><td>Ann Lee</td><td>07700 900123</td></tr></table>",
                "<table><tr><td>Name:</td><td>Ann Lee</td><td>Tel:</td><td>07700 900123</td></tr></table>",
                "<p><b>Name:</b> Ann Lee<br><b>Tel:</b> 07700 900123</p>",
                "<p><strong>Name</strong><br>Ann Lee</p><p><strong>Tel</strong><br>07700 900123</p>",
                "<dl><dt>Name<dd>Ann Lee<dt>Tel<dd>07700 900123</dl>",
                "<div>Name</div><div>Ann Lee</div><div>Tel</div><div>07700 900123</div>",
                "<ul><li><b>Name</b> &ndash; Ann Lee</li><li><b>Tel</b> &ndash; 07700 900123</li></ul>"
            })
    void a_form_is_read_however_it_is_built(String html) {
        List<Candidate> found = layer.read(Given.html(html), Given.general());

        assertThat(Given.values(found, Field.NAME)).containsExactly("Ann Lee");
        assertThat(Given.values(found, Field.PHONE)).containsExactly("07700 900123");
    }

    @Test
    void what_is_not_seen_holds_no_labels() {
        String html = "<div style='display:none'>Name: Eve</div><p>Name: Ann</p>";

        assertThat(Given.values(layer.read(Given.html(html), Given.general()), Field.NAME))
                .containsExactly("Ann");
    }

    @Test
    void a_cell_of_several_lines_is_one_message() {
        String html = "<table><tr><td>Message</td><td>One<br>Two: three<br>Email: mine</td></tr>"
                + "<tr><td>Which day?</td><td>Friday</td></tr></table>";

        List<Candidate> found = layer.read(Given.html(html), Given.general());

        assertThat(Given.values(found, Field.MESSAGE))
                .singleElement()
                .asString()
                .startsWith("One\nTwo: three");
        assertThat(Given.values(found, Field.NOTE)).contains("Friday");
    }

    @Test
    void a_row_without_a_value_has_none() {
        String html = "<table><tr><td>Name</td><td></td></tr><tr><td>Comments</td><td>Ann</td></tr></table>";

        assertThat(Given.values(layer.read(Given.html(html), Given.general()), Field.NAME))
                .isEmpty();
    }
}
