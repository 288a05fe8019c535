package uk.letterbox.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import uk.letterbox.mime.MailHeaders;

class AuthenticationTest {

    private static final String RESULT = "Authentication-Results";
    private static final String TRACE = "Received";
    private static final String DOMAIN = "zoopla.co.uk";

    @Test
    void only_a_server_that_is_trusted_counts() {
        assertThat(trust(RESULT, "mx.example.com; dmarc=pass header.from=zoopla.co.uk"))
                .isEqualTo(Trust.PASS);
        assertThat(trust(RESULT, "MX.Example.com 1; dmarc=fail (p=reject dis=none) header.from=zoopla.co.uk"))
                .isEqualTo(Trust.FAIL);
        assertThat(trust(RESULT, "mx.elsewhere.example; dmarc=pass")).isEqualTo(Trust.NONE);
        assertThat(trust(RESULT, "mx.example.com.evil.example; dmarc=pass")).isEqualTo(Trust.NONE);
        assertThat(trust(RESULT, "mx.example.com; spf=pass; dkim=pass")).isEqualTo(Trust.NONE);
    }

    @Test
    void of_several_the_topmost_counts() {
        assertThat(trust(
                        RESULT, "mx.example.com; dmarc=fail",
                        RESULT, "mx.example.com; dmarc=pass",
                        TRACE, "from a"))
                .isEqualTo(Trust.FAIL);
    }

    @Test
    void a_result_below_every_trace_of_a_server_came_with_the_mail() {
        assertThat(trust(TRACE, "from a", RESULT, "mx.example.com; dmarc=pass")).isEqualTo(Trust.FORGED);
        assertThat(trust(RESULT, "mx.example.com; dmarc=pass", TRACE, "from a")).isEqualTo(Trust.PASS);
    }

    @Test
    void a_comment_is_no_result() {
        assertThat(trust(RESULT, "mx.example.com (dmarc=pass); spf=fail (; dmarc=pass)"))
                .isEqualTo(Trust.NONE);
    }

    @Test
    void what_passed_for_another_domain_proves_nothing_good() {
        assertThat(trust(RESULT, "mx.example.com; dmarc=pass header.from=evil.example"))
                .isEqualTo(Trust.FAIL);
    }

    @Test
    void results_without_a_server_count_only_when_the_agency_says_so() {
        String microsoft =
                "spf=pass smtp.mailfrom=zoopla.co.uk; dkim=pass;dmarc=fail action=oreject header.from=zoopla.co.uk";

        assertThat(Authentication.of(headers(RESULT, microsoft), rules(false), DOMAIN))
                .isEqualTo(Trust.NONE);
        assertThat(Authentication.of(headers(RESULT, microsoft), rules(true), DOMAIN))
                .isEqualTo(Trust.FAIL);
    }

    private static Trust trust(String... namesAndValues) {
        return Authentication.of(headers(namesAndValues), rules(false), DOMAIN);
    }

    private static MailHeaders headers(String... namesAndValues) {
        List<MailHeaders.Header> headers = new ArrayList<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            headers.add(new MailHeaders.Header(namesAndValues[at], namesAndValues[at + 1]));
        }
        return new MailHeaders(headers);
    }

    private static MailRules rules(boolean unnamed) {
        return new MailRules(Set.of("mx.example.com"), unnamed, false, Set.of(), Set.of(), Map.of(), "", "");
    }
}
