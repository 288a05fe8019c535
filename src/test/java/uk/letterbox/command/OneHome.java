package uk.letterbox.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import picocli.CommandLine;
import uk.letterbox.Pictures;
import uk.letterbox.arrival.InShoot;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Ids;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Side;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;
import uk.letterbox.spool.Spool;
import uk.letterbox.spool.Spooled;
import uk.letterbox.wiring.Office;
import uk.letterbox.wiring.Setup;

/** A home folder with things in it, on which commands are typed while a Letterbox runs there or none does. */
final class OneHome implements AutoCloseable {

    static final String AGENCY = "demo";
    static final String PROPERTY = "0004-f421-2742-3f00";

    private final Path home;
    private final Simulator letmc;
    private final Map<String, String> environment = new HashMap<>();
    private final Ids ids = new Ids();
    private Optional<RunningLetterbox> running = Optional.empty();
    private int made;

    OneHome(Path home) throws IOException {
        this(home, SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1)));
    }

    OneHome(Path home, SimulatorOptions options) throws IOException {
        this.home = home;
        this.letmc = Simulator.start(options);
        environment.put("LETTERBOX_HOME", home.toString());
        environment.put("LETTERBOX_CONFIG", Path.of("config").toAbsolutePath().toString());
        environment.put("LETTERBOX_HTTP_PORT", "0");
        environment.put("LETTERBOX_CONSOLE_PASSWORD", "a long enough password");
        environment.put("LETMC_BASE_URL", letmc.baseUrl().toString());
        environment.put("LETMC_API_KEY", "simulated-key");
        environment.put("LETMC_SHORT_NAME", AGENCY);
        environment.put("LETMC_REQUESTS", "0");
    }

    /** Whether a Letterbox runs on the home while a command is typed. */
    enum Letterbox {
        STOPPED,
        RUNNING
    }

    /** What a command said. */
    record Said(int exitCode, String out, String err) {

        /** As if every paragraph were one line. */
        String told() {
            return out.replaceAll("\\R {8}", " ");
        }

        com.fasterxml.jackson.databind.JsonNode json() throws IOException {
            return Json.read(out.getBytes(StandardCharsets.UTF_8));
        }
    }

    OneHome with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Starts a Letterbox when one is to run. */
    OneHome and(Letterbox letterbox) throws Exception {
        if (letterbox == Letterbox.RUNNING) {
            running = Optional.of(RunningLetterbox.start(setup()));
        }
        return this;
    }

    Setup setup() {
        return Setup.read(Person.SOURCES, environment).get();
    }

    Simulator letmc() {
        return letmc;
    }

    Path spool() {
        return home.resolve("spool");
    }

    Path agencyHome() {
        return home.resolve("agencies").resolve(AGENCY);
    }

    Path home() {
        return home;
    }

    /** Has the agency in a file of its own, with such further lines. */
    OneHome agency(String lines) throws IOException {
        Path file = home.resolve("config-agencies/demo.yaml");
        write(file, ("agency: demo\napiKey: \"{{env:LETMC_API_KEY}}\"\n" + lines).getBytes(StandardCharsets.UTF_8));
        return with("LETTERBOX_AGENCIES", file.getParent().toString());
    }

    /** Types a command. */
    Said type(String... words) {
        return answering("", words);
    }

    /** Types a command, and this when it asks. */
    Said answering(String typed, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Commands.line(
                        Person.SOURCES, environment, new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        int exitCode = line.execute(words);
        return new Said(exitCode, out.toString().strip(), err.toString().strip());
    }

    /** A photo whose delivery is in this state; its id. No Letterbox may run. */
    String photo(DeliveryState state) throws Exception {
        Draft draft = new Draft(Kind.PHOTO, PROPERTY, new Media(Side.LETTINGS, "1.jpg", "One", "image/jpeg", ""));
        String arrival = arrival("lettings/" + PROPERTY + "/photos/1.jpg", new Proposal.Deliver(List.of(draft)));
        return office(office -> {
            office.journal()
                    .write(handle -> handle.execute(
                            "UPDATE delivery SET state = ?, ended_at = ?, reason = ? WHERE arrival = ?",
                            state.name(),
                            state.open() ? null : System.currentTimeMillis(),
                            state.open() ? null : "HTTP 404: what for",
                            arrival));
            return office.search().deliveriesOf(arrival).get(0).id();
        });
    }

    /** A held photo under a reference that nobody knows; its id. No Letterbox may run. */
    String held() throws Exception {
        return arrival("lettings/BS8-12/photos/1.jpg", new Proposal.Hold("The reference BS8-12 is not known"));
    }

    private String arrival(String name, Proposal proposal) throws Exception {
        made++;
        return office(office -> {
            office.entrance().dropDoors().get(AGENCY).prepare();
            String id = ids.arrival();
            byte[] picture = Pictures.jpeg(made);
            try (Spool.Batch batch = office.spool().batch()) {
                Spooled spooled = batch.add(id, new ByteArrayInputStream(picture));
                batch.commit();
                office.arrivals()
                        .accept(List.of(new Offer(
                                        id,
                                        AGENCY,
                                        "drop",
                                        name,
                                        "group",
                                        id,
                                        spooled.sha256(),
                                        spooled.size(),
                                        proposal)
                                .in(InShoot.LAST)));
            }
            return id;
        });
    }

    /** Asks the journal, whether a Letterbox runs or not. */
    <T> T asked(Function<Office, T> question) throws Exception {
        return running.isPresent() ? question.apply(running.get().office()) : office(question::apply);
    }

    DeliveryState state(String delivery) throws Exception {
        return asked(office -> office.search().delivery(delivery).orElseThrow().state());
    }

    private <T> T office(Work<T> work) throws Exception {
        try (Office office = Office.open(setup())) {
            return work.on(office);
        }
    }

    private interface Work<T> {
        T on(Office office) throws Exception;
    }

    /** Puts a whole file somewhere in the home. */
    static Path write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    @Override
    public void close() {
        running.ifPresent(RunningLetterbox::close);
        letmc.close();
    }
}
