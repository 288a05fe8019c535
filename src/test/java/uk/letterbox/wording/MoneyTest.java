package uk.letterbox.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "£1,250 pcm|1250|1250|MONTH",
                "£1250 p/m|1250|1250|MONTH",
                "£1250pcm|1250|1250|MONTH",
                "£1,250.50 per calendar month|1250.50|1250.50|MONTH",
                "£1250 per month|1250|1250|MONTH",
                "£1250 p.c.m.|1250|1250|MONTH",
                "£1250 a month|1250|1250|MONTH",
                "£1250/month|1250|1250|MONTH",
                "£1250 monthly|1250|1250|MONTH",
                "GBP 1250 pm|1250|1250|MONTH",
                "1250 pcm|1250|1250|MONTH",
                "£300 pw|300|300|WEEK",
                "£300 p/w|300|300|WEEK",
                "£300 per week|300|300|WEEK",
                "£12,000 p.a.|12000|12000|YEAR",
                "£12,000 per annum|12000|12000|YEAR",
                "£400k|400000|400000|NONE",
                "400k|400000|400000|NONE",
                "£1.2m|1200000|1200000|NONE",
                "£1.25 million|1250000|1250000|NONE",
                "£425,000|425000|425000|NONE",
                "425000|425000|425000|NONE",
                "Offers over £300,000|300000|300000|NONE",
                "Guide Price: £300,000|300000|300000|NONE",
                "Offers in the region of £300,000|300000|300000|NONE",
                "up to £400k|0|400000|NONE",
                "£300,000 - £350,000|300000|350000|NONE",
                "£300k to £350k|300000|350000|NONE",
                "£300-350k|300000|350000|NONE",
                "£900k-£1.1m|900000|1100000|NONE",
                "£1,000 - £1,500 pcm|1000|1500|MONTH",
                "£1,500 - £1,000|1000|1500|NONE",
                "2 bed flat, £950 pcm, Clifton|950|950|MONTH"
            })
    void an_amount_is_read_as_it_is_meant(String text, BigDecimal least, BigDecimal most, Money.Period period) {
        Money money = Money.in(text).orElseThrow();

        assertThat(money.least()).isEqualByComparingTo(least);
        assertThat(money.most()).isEqualByComparingTo(most);
        assertThat(money.period()).isEqualTo(period);
        assertThat(text).contains(money.wording());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "POA",
                "call after 5 pm",
                "3.2m x 4m",
                "12 months",
                "07700 900123",
                "01/02/2027",
                "2 beds",
                "flat 12",
                "12",
                "ref 1234567"
            })
    void other_numbers_are_no_money(String text) {
        assertThat(Money.in(text)).isEmpty();
    }

    @Test
    void a_rent_is_for_a_time_and_counts_by_the_month() {
        assertThat(Money.in("£300 pw").orElseThrow().rent()).isTrue();
        assertThat(Money.in("£300 pw").orElseThrow().monthly()).isEqualByComparingTo("1300");
        assertThat(Money.in("£12,000 pa").orElseThrow().monthly()).isEqualByComparingTo("1000");
        assertThat(Money.in("£950 pcm").orElseThrow().monthly()).isEqualByComparingTo("950");
        assertThat(Money.in("£300,000").orElseThrow().rent()).isFalse();
    }

    @Test
    void the_wording_is_kept() {
        assertThat(Money.in("Price: Offers over £300,000!").orElseThrow().wording())
                .isEqualTo("Offers over £300,000");
    }
}
