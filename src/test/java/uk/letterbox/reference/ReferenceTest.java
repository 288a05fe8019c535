package uk.letterbox.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.sun.net.httpserver.HttpServer;

import uk.letterbox.EventsOffered;
import uk.letterbox.TestLetterbox;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Lane;
import uk.letterbox.delivery.Lead;
import uk.letterbox.errand.Terms;
import uk.letterbox.journal.ReferenceBook.Kept;
import uk.letterbox.journal.ReferenceItem;
import uk.letterbox.simulator.Fault;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** letMC's own lists, from the calls that read them to the lead that needs none of them any more. */
class ReferenceTest {

    private static final String LEADS = "leads: { types: { General: General } }";

    @TempDir
    Path home;

    private Simulator letmc;

    @BeforeEach
    void start() {
        letmc = Simulator.start(SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1)));
    }

    @AfterEach
    void stop() {
        letmc.close();
    }

    @Test
    void they_are_read_by_themselves_and_a_lead_needs_nothing_but_its_own_call() throws Exception {
        try (TestLetterbox letterbox =
                TestLetterbox.start(home, letmc, Map.of("LETTERBOX_REFERENCE_AGE", "1d"), LEADS)) {
            await().until(() -> letterbox.office().asked().referenceRefresh().kept(TestLetterbox.AGENCY).stream()
                    .allMatch(list -> list.readAt().isPresent()));
            int before = letmc.calls().size();

            new EventsOffered(letterbox)
                    .take(
                            "{\"lastName\":\"Exemplar\"}",
                            new Draft(Kind.LEAD, "a-lead", new Lead("General", "", "Clifton", "")));
            await().until(() -> letterbox.all(1, DeliveryState.DELIVERED));

            assertThat(before).isEqualTo(ReferenceLists.ALL.size());
            assertThat(letmc.calls())
                    .extracting(call -> call.operation())
                    .filteredOn(operation -> !ReferenceLists.ALL.contains(operation))
                    .containsExactly("createLead");
            assertThat(letmc.calls()).hasSize(before + 1);
        }
    }

    @Test
    void what_cannot_be_read_leaves_what_is_kept_and_says_so() throws Exception {
        try (TestLetterbox letterbox = TestLetterbox.start(home, letmc)) {
            ReferenceRefresh reference = letterbox.office().asked().referenceRefresh();
            Kept before = branches(reference.refreshAll(TestLetterbox.AGENCY));

            letmc.setFaults(Fault.parse("listBranches:before:404:1.0"));
            Kept after = branches(reference.refreshAll(TestLetterbox.AGENCY));

            assertThat(before.items()).extracting(ReferenceItem::name).containsExactly("Clifton", "Redland");
            assertThat(after.items()).isEqualTo(before.items());
            assertThat(after.readAt()).isEqualTo(before.readAt());
            assertThat(after.problem()).contains("404");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'Count':0,'Data':[]}|was empty",
                "{'Count':500,'Data':[{'OID':'1','Name':'One'}]}|does not go on",
                "{'Count':500,'Data':[]}|does not go on"
            },
            quoteCharacter = '"')
    void a_list_that_is_empty_or_breaks_off_leaves_what_is_kept(String answer, String problem) throws Exception {
        try (TestLetterbox letterbox = TestLetterbox.start(home, letmc)) {
            letterbox.office().asked().referenceRefresh().refreshAll(TestLetterbox.AGENCY);
        }
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            byte[] body = answer.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        other.start();
        URI base = URI.create("http://127.0.0.1:" + other.getAddress().getPort());
        try (TestLetterbox letterbox = TestLetterbox.start(home, base, Map.of(), "")) {
            Kept after = branches(letterbox.office().asked().referenceRefresh().refreshAll(TestLetterbox.AGENCY));

            assertThat(after.items()).extracting(ReferenceItem::name).containsExactly("Clifton", "Redland");
            assertThat(after.problem()).contains(problem);
        } finally {
            other.stop(0);
        }
    }

    @Test
    void every_page_is_read() throws Exception {
        try (TestLetterbox letterbox = TestLetterbox.start(home, letmc)) {
            Pages pages = new Pages(
                    letterbox.office().asked().errands(), new Terms(Lane.REFERENCE, Duration.ofSeconds(10)), 1);

            assertThat(pages.all(TestLetterbox.AGENCY, "listBranches").orElseThrow())
                    .extracting(ReferenceItem::name)
                    .containsExactly("Clifton", "Redland");
            assertThat(letmc.calls()).hasSize(2);
        }
    }

    @Test
    void the_company_is_a_list_of_one() throws Exception {
        try (TestLetterbox letterbox = TestLetterbox.start(home, letmc)) {
            List<Kept> kept = letterbox.office().asked().referenceRefresh().refreshAll(TestLetterbox.AGENCY);

            assertThat(kept)
                    .allMatch(list -> list.problem().isEmpty() && !list.items().isEmpty());
            assertThat(kept.get(4).items()).hasSize(1);
        }
    }

    private static Kept branches(List<Kept> lists) {
        return lists.stream()
                .filter(list -> list.operation().equals("listBranches"))
                .findFirst()
                .orElseThrow();
    }
}
