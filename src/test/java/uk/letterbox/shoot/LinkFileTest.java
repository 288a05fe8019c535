package uk.letterbox.shoot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkFileTest {

    private static final String TOUR = "https://my.matterport.com/show/?m=abc&play=1";
    /** As macOS 14 writes it. */
    private static final String WEBLOC = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            <plist version="1.0"><dict>
            	<key>Other</key><string>https://other.example.com</string>
            	<key>URL</key>
            	<string>https://my.matterport.com/show/?m=abc&amp;play=1</string>
            </dict></plist>
            """;

    @Test
    void links_of_windows_and_of_macs_are_read_in_all_their_forms() {
        String shortcut = "[{000214A0-0000-0000-C000-000000000046}]\r\nProp3=19,2\r\n[InternetShortcut]\r\nURL=" + TOUR
                + "\r\nIconIndex=0\r\n";
        assertThat(urls("Tour.url", shortcut.getBytes(StandardCharsets.UTF_8))).containsExactly(TOUR);
        assertThat(urls("Tour.URL", ("\uFEFF" + shortcut).getBytes(StandardCharsets.UTF_16)))
                .containsExactly(TOUR);
        assertThat(urls("Tour.webloc", WEBLOC.getBytes(StandardCharsets.UTF_8))).containsExactly(TOUR);
        assertThat(urls("Tour.webloc", binary(TOUR, StandardCharsets.US_ASCII))).containsExactly(TOUR);
        assertThat(urls("Tour.webloc", binary(TOUR, StandardCharsets.UTF_16BE))).containsExactly(TOUR);
    }

    @Test
    void a_list_has_one_address_a_line_with_words_on_either_side() {
        String list = "# tours\n\nVirtual tour: " + TOUR + "  of the  house"
                + "\r\nhttps://youtu.be/x1 - Video of the garden\nhttps://vimeo.com/1\n";

        LinkFile.Links links = (LinkFile.Links) LinkFile.of("Links.txt", list.getBytes(StandardCharsets.UTF_8));

        assertThat(links.all())
                .containsExactly(
                        new WebAddress(TOUR, "my.matterport.com", "Virtual tour: of the house"),
                        new WebAddress("https://youtu.be/x1", "youtu.be", "Video of the garden"),
                        new WebAddress("https://vimeo.com/1", "vimeo.com", ""));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Virtual tour.url, https://youtu.be/1, Virtual Tour",
                "Drone film.url, https://tours.example.com, Video",
                "12 High Street.url, https://my.matterport.com/x, Virtual Tour",
                "12 High Street.webloc, https://www.youtube.com/x, Video",
                "Brochure.url, https://docs.example.com, Brochure",
                "12.url, https://notyoutube.com/x, 12",
                "links.txt, https://docs.example.com, -"
            })
    void words_say_the_type_before_the_host_and_the_host_before_the_rest_of_the_name(
            String fileName, String url, String type) throws Exception {
        assertThat(LinkFile.type(fileName, WebAddress.of(url, ""), ChosenType.Names.USUAL)
                        .orElse(null))
                .isEqualTo(type);
    }

    @Test
    void a_tour_and_a_video_are_called_as_the_agency_says() throws Exception {
        ChosenType.Names names = new ChosenType.Names(Map.of("tour", "360 Tour", "video", "Film"));

        assertThat(LinkFile.type("Virtual tour.url", WebAddress.of(TOUR, ""), names))
                .contains("360 Tour");
        assertThat(LinkFile.type("x.url", WebAddress.of("https://vimeo.com/1", ""), names))
                .contains("Film");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)", "file:///etc/passwd", "ftp://example.com/x", "https:///x",
                        "https://a b.example.com",
                "https://user:secret@example.com/", "//example.com", "", "data:text/html,x", "http:example.com"
            })
    void only_plain_addresses_of_the_web_are_taken(String url) {
        assertThat(unfit("Tour.url", "[InternetShortcut]\nURL=" + url)).isNotBlank();
        assertThat(unfit("links.txt", url.replace(" ", "%20"))).isNotBlank();
    }

    @Test
    void the_line_that_is_wrong_is_named() {
        assertThat(unfit("links.txt", "https://example.com\n\njavascript:x\n")).contains("Line 3", "https://");
        assertThat(unfit("links.txt", "a tour\n")).contains("Line 1 has no address");
        assertThat(unfit("links.txt", "\n# none\n")).contains("no address");
        assertThat(unfit("Tour.url", "just text")).contains("URL=https://");
    }

    @Test
    void no_entity_and_no_outside_file_is_read_for_a_link(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "https://secret.example.com/");
        String outside = "<!DOCTYPE plist [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<plist><dict><key>URL</key><string>&x;</string></dict></plist>";
        String laughs = "<!DOCTYPE plist [<!ENTITY a \"https://a\"><!ENTITY b \"&a;&a;&a;\">]>"
                + "<plist><dict><key>URL</key><string>&b;</string></dict></plist>";

        assertThat(unfit("Tour.webloc", outside)).doesNotContain("secret");
        assertThat(unfit("Tour.webloc", laughs)).isNotBlank();
        assertThat(unfit("Tour.webloc", "<plist><dict><key>URL</key>")).isNotBlank();
    }

    @Test
    void a_binary_link_cut_anywhere_or_with_any_byte_changed_is_read_or_refused_and_nothing_else() {
        byte[] whole = binary(TOUR, StandardCharsets.US_ASCII);
        for (int i = 0; i < whole.length; i++) {
            byte[] cut = Arrays.copyOf(whole, i);
            byte[] changed = whole.clone();
            changed[i] = (byte) 0xFF;
            assertThat(LinkFile.of("a.webloc", cut)).isInstanceOf(LinkFile.Unfit.class);
            assertThat(LinkFile.of("a.webloc", changed)).isNotNull();
        }
    }

    private static List<String> urls(String fileName, byte[] bytes) {
        return ((LinkFile.Links) LinkFile.of(fileName, bytes))
                .all().stream().map(WebAddress::url).toList();
    }

    private static String unfit(String fileName, String text) {
        return ((LinkFile.Unfit) LinkFile.of(fileName, text.getBytes(StandardCharsets.UTF_8))).reason();
    }

    /** A binary property list of one dictionary with one pair, laid out as Apple's CFBinaryPList.c has it. */
    private static byte[] binary(String url, Charset charset) {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        list.writeBytes("bplist00".getBytes(StandardCharsets.US_ASCII));
        int dictionary = list.size();
        list.writeBytes(new byte[] {(byte) 0xD1, 1, 2});
        int key = list.size();
        list.writeBytes(new byte[] {0x53, 'U', 'R', 'L'});
        int value = list.size();
        list.write(charset == StandardCharsets.US_ASCII ? 0x5F : 0x6F);
        list.writeBytes(new byte[] {0x10, (byte) url.length()});
        list.writeBytes(url.getBytes(charset));
        int table = list.size();
        list.writeBytes(new byte[] {(byte) dictionary, (byte) key, (byte) value});
        list.writeBytes(new byte[6]);
        list.writeBytes(new byte[] {1, 1});
        list.writeBytes(Base64.getDecoder().decode("AAAAAAAAAAM="));
        list.writeBytes(new byte[8]);
        list.writeBytes(new byte[] {0, 0, 0, 0, 0, 0, 0, (byte) table});
        return list.toByteArray();
    }
}
