package uk.letterbox.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import uk.letterbox.settings.Secret;

class BudgetIdTest {

    private static final byte[] HOME = "0123456789abcdef".getBytes();

    @Test
    void one_key_in_one_home_has_one_id() {
        String id = BudgetId.of(new Secret("k-1"), HOME);

        assertThat(id).matches("[0-9a-f]{32}").isEqualTo(BudgetId.of(new Secret("k-1"), HOME));
        assertThat(id).isNotEqualTo(BudgetId.of(new Secret("k-2"), HOME));
        assertThat(id).isNotEqualTo(BudgetId.of(new Secret("k-1"), "another key in home".getBytes()));
    }

    @Test
    void a_short_key_in_home_is_refused() {
        assertThatThrownBy(() -> BudgetId.of(new Secret("k-1"), new byte[15])).hasMessageContaining("at least 16");
    }
}
