package uk.letterbox.drop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DropPlaceTest {

    @ParameterizedTest
    @CsvSource(
            value = {
                "lettings/x|''|lettings/x",
                "anna:lettings/x|anna|lettings/x",
                "lettings/Flat 2: rear|''|lettings/Flat 2: rear",
                "anna:sales/a:b/c|anna|sales/a:b/c",
                "anna:|anna|''",
                "''|''|''",
            },
            delimiter = '|')
    void a_group_tells_the_account_it_came_in_at(String group, String account, String folder) {
        DropPlace place = DropPlace.of("demo", group);

        assertThat(place.account()).isEqualTo(account);
        assertThat(DropPlace.folder(group)).isEqualTo(folder);
        assertThat(place.group(folder)).isEqualTo(group);
    }
}
