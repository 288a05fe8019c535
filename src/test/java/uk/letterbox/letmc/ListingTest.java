package uk.letterbox.letmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ListingTest {

    @Test
    void a_page_in_a_wrapper_is_read() throws IOException {
        Listing listing = Listing.of(json("""
                {"Count": 3, "Links": [], "Data": [
                  {"OID": "p-1", "Name": "Front", "FileName": "01~abc.jpg", "PhotoNumber": 1, "PhotoType": "Photo", "New": {}},
                  {"ID": 7, "name": "Plan", "PhotoNumber": null, "Type": "t-1", "URL": "https://example.com/x"}]}""")).orElseThrow();

        assertThat(listing.total()).hasValue(3);
        assertThat(listing.items())
                .containsExactly(
                        new ListedItem("p-1", "Front", "01~abc.jpg", OptionalInt.of(1), "Photo", "", ""),
                        new ListedItem("7", "Plan", "", OptionalInt.empty(), "", "https://example.com/x", "t-1"));
    }

    @Test
    void a_bare_array_is_whole() throws IOException {
        Listing listing = Listing.of(json("[{\"OID\":\"p-1\"}]")).orElseThrow();

        assertThat(listing.total()).hasValue(1);
        assertThat(listing.nextOffset(0, 1)).isEmpty();
    }

    @Test
    void pages_follow_until_the_total_is_reached() throws IOException {
        Listing listing = Listing.of(json("{\"Count\":5,\"Data\":[{\"OID\":\"1\"},{\"OID\":\"2\"}]}"))
                .orElseThrow();

        assertThat(listing.nextOffset(0, 200)).hasValue(2);
        assertThat(listing.nextOffset(2, 200)).hasValue(4);
        assertThat(listing.nextOffset(3, 200)).isEmpty();
    }

    @Test
    void without_a_total_a_full_page_means_more() throws IOException {
        Listing listing =
                Listing.of(json("{\"Data\":[{\"OID\":\"1\"},{\"OID\":\"2\"}]}")).orElseThrow();

        assertThat(listing.nextOffset(0, 2)).hasValue(2);
        assertThat(listing.nextOffset(0, 3)).isEmpty();
    }

    @Test
    void an_empty_page_ends_it_whatever_the_total_says() throws IOException {
        assertThat(Listing.of(json("{\"Count\":9,\"Data\":[]}")).orElseThrow().nextOffset(2, 2))
                .isEmpty();
    }

    @Test
    void names_and_ids_are_read_from_an_array_a_wrapper_or_plain_names() throws IOException {
        assertThat(named("[{\"OID\":\"t-1\",\"Name\":\"Brochure\"}]"))
                .containsExactly(new NamedList.Named("t-1", "Brochure"));
        assertThat(named("{\"Data\":[{\"Key\":\"t-2\",\"Value\":\"EPC\"}]}"))
                .containsExactly(new NamedList.Named("t-2", "EPC"));
        assertThat(named("[\"Video\"]")).containsExactly(new NamedList.Named("Video", "Video"));
        assertThat(NamedList.of(json("true"))).isEmpty();
    }

    private static List<NamedList.Named> named(String text) throws IOException {
        return NamedList.of(json(text)).orElseThrow().items();
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
