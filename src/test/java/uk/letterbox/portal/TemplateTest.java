package uk.letterbox.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tenant enquiry from {name} via Zoopla | tenant  enquiry from Ann Lee VIA zoopla | Ann Lee",
                "Rightmove Overseas Qualified Lead*({name}) | Rightmove Overseas Qualified Lead Algarve (Tom Grant) | Tom Grant",
                "You have a new enquiry from {name}* | You have a new enquiry from Farid Karimi. | Farid Karimi",
                "*{name} has enquired about * | Hi, Marta has enquired about this property | Marta",
                "{name}'s enquiry | Ann Lee\u2019s enquiry | Ann Lee",
                "Sales enquiry: * - Buyer from {postcode} | Sales enquiry: Alma Road \u2013 Buyer from BS8 | "
            })
    void a_blank_holds_what_stands_in_its_place(String template, String line, String name) {
        Map<Field, String> blanks = new Template(template).read(line).orElseThrow();

        assertThat(blanks.get(Field.NAME)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tenant enquiry from {name} via Zoopla | Re: Tenant enquiry from Ann Lee via Zoopla",
                "*invoice* | Your statement",
                "You have a new enquiry from {name}* | You have a new enquiry from",
                "a.c | abc"
            })
    void another_line_is_none_of_its_kind(String template, String line) {
        assertThat(new Template(template).read(line)).isEmpty();
    }

    @Test
    void a_line_made_to_cost_time_costs_none() {
        String hostile = "a ".repeat(145);
        Template template = new Template("*a*{name}a*z");

        assertThat(Duration.ofNanos(time(() -> template.read(hostile)))).isLessThan(Duration.ofSeconds(5));
        assertThat(template.read(hostile.repeat(1000))).isEmpty();
    }

    private static long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
