package uk.letterbox.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "<p>a</p><p>b</p>|a/b",
                "a<br>b<br/>c|a/b/c",
                "a<br><br><br>b|a//b",
                "<div>a</div>b<div>c</div>|a/b/c",
                "a<div>b<div>c</div></div>d|a/b/c/d",
                "<h1>a</h1><h6>b</h6><ul><li>c</li><li>d</li></ul>|a/b/c/d",
                "<b>Name</b><br>Kim|Name/Kim",
                "<b>Name:</b> Kim <i>Doe</i>|Name: Kim Doe",
                "<span style='display:block'>a</span><span style='display: block'>b</span>|a/b",
                "a\\n   b\t c|a b c",
                "<pre>a\\n  b</pre>|a/b",
                "<div style='white-space: pre-wrap'>a\\nb</div>c\\nd|a/b/c d",
                "Zo&euml;&nbsp;&amp;&nbsp; Kim|Zoë & Kim",
                "Tele&shy;phone&#8203;: 0&#xFEFF;1|Telephone: 01",
                "just text|just text",
                "<script>x</script><style>y</style><title>t</title>z<!-- c -->|z",
                "|"
            })
    void blocks_and_breaks_are_lines(String html, String text) {
        assertThat(HtmlText.of(html == null ? "" : html.replace("\\n", "\n")).text())
                .isEqualTo(text == null ? "" : text.replace("/", "\n"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "<tr><td>Name<td>Kim<tr><td>Email<td>k@example.com|Name→Kim/Email→k@example.com",
                "<tr><td><p>Name</p></td><td><p>Kim</p><br></td></tr>|Name→Kim",
                "<tr><td>Name</td><td width=5>&nbsp;</td><td>Kim</td></tr>|Name→Kim",
                "<tr><td>Name</td><td></td></tr><tr><td>Email</td></tr>|Name→/Email",
                "<tr><td colspan=2><b>Name</b></td></tr><tr><td>&nbsp;</td><td>Kim</td></tr>|Name/Kim",
                "<tr><td>Message</td><td>one<br>two</td></tr>|Message→one/two",
                "<tr><td>one<br>two</td><td>three</td></tr>|one/two/three",
                "<tr><td></td></tr><tr><td>a</td></tr>|a",
                "<tr><th>Name</th><td><table><tr><td>Kim</td><td>Doe</td></tr></table></td></tr>|Name→Kim→Doe",
                "<tr><td><table><tr><td>Name</td><td>Kim</td></tr><tr><td>Tel</td><td>1</td></tr></table></td></tr>|Name→Kim/Tel→1"
            })
    void a_row_is_a_line_and_a_tab_divides_label_and_value(String rows, String text) {
        assertThat(HtmlText.of("<table>" + rows + "</table>").text())
                .isEqualTo(text.replace("/", "\n").replace("→", "\t"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div style='display:none'>H</div>",
                "<div style='DISPLAY : none !important; color:red'>H</div>",
                "<div style='display:none'><p style='display:block'>H</p></div>",
                "<div hidden>H</div>",
                "<div style='visibility:hidden'>H</div>",
                "<span style='font-size:0'>H</span>",
                "<span style='font-size:1px'>H</span>",
                "<span style='font-size:1px'><b style='font-size:100%'>H</b></span>",
                "<span style='color:#fff'>H</span>",
                "<span style='color:#FFFFFF'>H</span>",
                "<font color='white'>H</font>",
                "<span style='color:rgb(254, 255, 255)'>H</span>",
                "<table bgcolor='#112233'><tr><td><span style='color:#112233'>H</span></td></tr></table>",
                "<div style='background:#112233 none;color:#123'>H</div>",
                "<div style='mso-hide:all'>H</div>",
                "<div style='max-height:0px;overflow:hidden'>H</div>",
                "<div style='opacity:0'>H</div>"
            })
    void what_is_styled_away_is_kept_apart(String html) {
        HtmlText read = HtmlText.of("<p>seen</p>" + html);

        assertThat(read.text()).isEqualTo("seen");
        assertThat(read.hidden()).isEqualTo("H");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div style='font-size:0'><span style='font-size:14px'>S</span></div>",
                "<div style='font-size:0px'><span style='font-size:medium'>S</span></div>",
                "<div style='visibility:hidden'><span style='visibility:visible'>S</span></div>",
                "<div style='background:#336;color:white'>S</div>",
                "<table><td bgcolor=336699><font color=#ffffff>S</font></td></table>",
                "<div style='background-image:url(x);color:#fff'>S</div>",
                "<div style='background:linear-gradient(#000,#fff);color:#fff'>S</div>",
                "<div style='color:#eee'>S</div>",
                "<div style='opacity:0.9;height:0;font-size:9pt'>S</div>",
                "<div style='color:inherit;;:;x'>S</div>"
            })
    void what_is_seen_is_not_taken_for_hidden(String html) {
        HtmlText read = HtmlText.of(html);

        assertThat(read.text()).isEqualTo("S");
        assertThat(read.hidden()).isEmpty();
    }

    @Test
    void a_machine_line_that_is_styled_away_is_whole() {
        HtmlText read =
                HtmlText.of("<p>Hello</p><div style='display:none'>Name: Kim ; Address: ; Email: k@example.com ;"
                        + " Branch: Clifton</div>");

        assertThat(read.hidden()).isEqualTo("Name: Kim ; Address: ; Email: k@example.com ; Branch: Clifton");
    }

    @Test
    void metas_are_read_wherever_they_are() {
        HtmlText read = HtmlText.of("<html><head><meta name='lead_information_version' content='1.0'></head><body><p>x"
                + "<META content=\"Zo&euml; O'Neill\" NAME=Lead_Name><div><meta name=lead_type content=Renter /></div>"
                + "<meta charset=utf-8></body></html>");

        assertThat(read.metas())
                .containsExactly(
                        new HtmlText.Meta("lead_information_version", "1.0"),
                        new HtmlText.Meta("lead_name", "Zoë O'Neill"),
                        new HtmlText.Meta("lead_type", "Renter"));
    }

    @Test
    void links_are_read_and_not_shown() {
        HtmlText read = HtmlText.of(
                "<a href=' https://www.zoopla.co.uk/to-rent/details/1/ '>See it</a><a href='mailto:k@example.com'>k</a>"
                        + "<a>nowhere</a><a href='https://www.zoopla.co.uk/to-rent/details/1/'>again</a>");

        assertThat(read.links()).containsExactly("https://www.zoopla.co.uk/to-rent/details/1/", "mailto:k@example.com");
        assertThat(read.text()).isEqualTo("See itknowhereagain");
    }

    @Test
    void blocks_of_json_ld_are_given_as_they_are() {
        HtmlText read = HtmlText.of("<script type='application/ld+json'>{\"@type\":\"Person\"}</script><p>x</p>");

        assertThat(read.jsonLd()).containsExactly("{\"@type\":\"Person\"}");
        assertThat(read.text()).isEqualTo("x");
    }
}
