package uk.letterbox.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

import uk.letterbox.TestLetterbox;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Lead;
import uk.letterbox.delivery.Person;
import uk.letterbox.journal.Search;
import uk.letterbox.portal.PortalFiles;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;
import uk.letterbox.spool.Sha256;

/**
 * All sample mails through the folder of a running Letterbox that observes, an agency for each set of rules: what the journal
 * and the spool hold of each is what {@link SamplesTest} holds the reader to, and no mail has two ends or none.
 */
class SamplesThroughTheDoorTest {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int MORE_THAN_ALL = 1_000;
    private static final Map<Class<? extends Verdict>, Set<ArrivalOutcome>> ENDS = Map.of(
            Verdict.Lead.class, Set.of(ArrivalOutcome.ACCEPTED, ArrivalOutcome.DUPLICATE),
            Verdict.Ignore.class, Set.of(ArrivalOutcome.IGNORED),
            Verdict.Quarantine.class, Set.of(ArrivalOutcome.QUARANTINED));

    @TempDir
    private Path home;

    private final ObjectMapper json = new ObjectMapper();
    private final EnquiryReader reader =
            new EnquiryReader(PortalFiles.load(Path.of("config")).get());

    @Test
    void each_has_the_one_end_that_its_reading_says_and_a_lead_has_its_fields() throws Exception {
        Map<MailRules, List<Sample>> samples = Stream.of("own", "second", "third")
                .flatMap(SamplesThroughTheDoorTest::samples)
                .filter(sample -> sample.expected().rules().defaultSource().isEmpty())
                .collect(Collectors.groupingBy(
                        sample -> sample.expected().rules(), LinkedHashMap::new, Collectors.toList()));
        Map<String, List<Sample>> byAgency = new LinkedHashMap<>();
        for (Map.Entry<MailRules, List<Sample>> same : samples.entrySet()) {
            byAgency.put(agency("a" + byAgency.size(), same.getKey()), same.getValue());
        }
        int all = byAgency.values().stream().mapToInt(List::size).sum();

        try (Simulator letmc = Simulator.start(SimulatorOptions.standard());
                TestLetterbox letterbox = TestLetterbox.start(home, letmc, Map.of(), "mode: observe")) {
            byAgency.forEach((agency, mails) -> put(letterbox, agency, mails));

            await().atMost(LONGEST).until(() -> arrivals(letterbox).size() == all);

            Map<String, List<Arrival>> arrivals =
                    arrivals(letterbox).stream().collect(Collectors.groupingBy(SamplesThroughTheDoorTest::key));
            Map<String, Delivery> deliveries = letterbox.office().search().deliveries(everything()).stream()
                    .collect(Collectors.toMap(Delivery::arrivalId, delivery -> delivery));
            byAgency.forEach((agency, mails) -> mails.forEach(sample -> {
                List<Arrival> own = arrivals.getOrDefault(key(agency, sample), List.of());
                assertThat(own).as(sample.source() + "/" + sample.name()).hasSize(1);
                assertAsRead(letterbox, sample, own.get(0), deliveries);
            }));
            assertThat(arrivals(letterbox))
                    .filteredOn(arrival -> arrival.outcome() == ArrivalOutcome.DUPLICATE)
                    .extracting(arrival -> arrival.agency() + " " + arrival.name())
                    .hasSizeLessThan(all / 20);
            assertThat(letmc.state().leads()).isEmpty();
        }
    }

    private void assertAsRead(
            TestLetterbox letterbox, Sample sample, Arrival arrival, Map<String, Delivery> deliveries) {
        Reading reading = sample.read(reader);
        String name = sample.source() + "/" + sample.name() + " of " + arrival.agency();
        assertThat(arrival.outcome()).as(name).isIn(ENDS.get(reading.verdict().getClass()));
        if (arrival.outcome() == ArrivalOutcome.ACCEPTED) {
            Enquiry enquiry = reading.enquiry();
            Person person = person(letterbox, arrival);
            assertThat(deliveries.get(arrival.id()).content())
                    .as(name)
                    .isEqualTo(new Lead(enquiry.leadType(), enquiry.source(), enquiry.branch(), ""));
            assertThat(List.of(person.title(), person.firstName(), person.lastName(), person.email(), person.phone()))
                    .as(name)
                    .containsExactly(
                            enquiry.title(), enquiry.firstName(), enquiry.lastName(), enquiry.email(), enquiry.phone());
            assertThat(person.message()).as(name).startsWith(enquiry.message()).contains(enquiry.reference());
        } else {
            assertThat(deliveries).doesNotContainKey(arrival.id());
        }
    }

    private Person person(TestLetterbox letterbox, Arrival arrival) {
        try {
            return json.readValue(Files.readAllBytes(letterbox.office().spool().file(arrival.id())), Person.class);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Stream<Sample> samples(String set) {
        try {
            return Sample.of(set).stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String agency(String name, MailRules rules) throws IOException {
        Map<String, Object> mail = new LinkedHashMap<>();
        mail.put("trustedAuthservIds", rules.trustedAuthservIds());
        mail.put("trustUnnamedResults", rules.trustUnnamedResults());
        mail.put("requireAuthForPortals", rules.requireAuthForPortals());
        mail.put("ownDomains", rules.ownDomains());
        mail.put("formSenders", rules.formSenders());
        mail.put("branches", rules.branches());
        mail.put("defaultBranch", rules.defaultBranch());
        mail.values().removeIf(value -> "".equals(value));
        Map<String, String> types = new LinkedHashMap<>();
        for (String type :
                List.of("SalesApplicant", "LettingsApplicant", "SalesValuation", "LettingsValuation", "General")) {
            types.put(type, type);
        }
        Map<String, Object> file = Map.of(
                "agency",
                name,
                "apiKey",
                "{{env:LETMC_API_KEY}}",
                "mode",
                "observe",
                "doors",
                Map.of("mail", mail),
                "leads",
                Map.of("types", types));
        Path folder = Files.createDirectories(home.resolve("config-agencies"));
        json.writeValue(folder.resolve(name + ".yaml").toFile(), file);
        return name;
    }

    private static void put(TestLetterbox letterbox, String agency, List<Sample> mails) {
        Path inbox = letterbox.office().setup().agencyHome(agency).resolve("mail/inbox");
        try {
            for (int i = 0; i < mails.size(); i++) {
                Path elsewhere = Files.createTempFile(inbox.getParent(), "sending", "");
                Files.write(elsewhere, mails.get(i).raw());
                Files.move(elsewhere, inbox.resolve(i + ".eml"));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Arrival> arrivals(TestLetterbox letterbox) {
        return letterbox.office().search().arrivals(everything());
    }

    private static Search.Page everything() {
        return new Search.Page("", "", "", MORE_THAN_ALL, "");
    }

    /** The journal names a mail by its source and the beginning of the sum of its bytes. */
    private static String key(Arrival arrival) {
        String name = arrival.name();
        return arrival.agency() + " " + name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String key(String agency, Sample sample) {
        byte[] sum = Sha256.digest().digest(sample.raw());
        return agency + " " + HexFormat.of().formatHex(sum).substring(0, 8);
    }
}
