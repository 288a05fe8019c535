package uk.letterbox.drop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.Pictures;
import uk.letterbox.arrival.Offer;
import uk.letterbox.delivery.Ids;

class DropRouteTest {

    @TempDir
    Path home;

    private final AtomicBoolean broken = new AtomicBoolean();
    private final List<Optional<String>> reports = new CopyOnWriteArrayList<>();
    private final List<Optional<String>> waiting = new CopyOnWriteArrayList<>();
    private final List<Map<String, Object>> headers = new CopyOnWriteArrayList<>();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private OneInbox inbox;

    @BeforeEach
    void start() throws Exception {
        inbox = new OneInbox(home);
        Map<String, DropDoor> doors = Map.of("demo", door("demo"), "other", door("other"));
        camel.addComponent(
                "drop",
                new DropComponent(
                        doors,
                        (agency, failure) -> reports.add(failure),
                        (door, text) -> waiting.add(text),
                        () -> true));
        camel.getRegistry().bind("dropDoors", new DropBeans(doors));
        camel.addRoutes(errorChannel());
        camel.addRoutes(journal());
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(ResourceHelper.resolveResource(camel, "file:routes/drop-from-folder.camel.yaml"));
        for (String agency : List.of("demo", "other")) {
            TemplatedRouteBuilder.builder(camel, "drop-from-folder")
                    .routeId("drop-from-folder-" + agency)
                    .parameter("door", agency)
                    .add();
        }
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void files_go_through_the_route_and_leave_the_inbox() throws Exception {
        inbox.drop("lettings/" + OneInbox.ID + "/photos/1.jpg", Pictures.jpeg(1));
        inbox.drop("lettings/" + OneInbox.ID + "/photos/2.txt", new byte[] {1});

        await().atMost(20, SECONDS)
                .until(() -> inbox.lyingIn(inbox.folders.inbox()).isEmpty());

        assertThat(inbox.journal).hasSize(2);
        assertThat(inbox.reason("lettings/" + OneInbox.ID + "/photos/2.txt")).contains("JPEG");
        assertThat(headers).allSatisfy(each -> assertThat(each).isEmpty());
        assertThat(reports).isEmpty();
    }

    @Test
    void what_waits_for_a_manifest_is_on_a_page_of_the_receipts_as_long_as_it_does() throws Exception {
        Path page = inbox.folders.receipts().resolve("waiting.txt");
        inbox.drop("Shoot/manifest.csv", "file,property\n1.jpg,BS8-12\n".getBytes(StandardCharsets.UTF_8));

        await().atMost(60, SECONDS).until(() -> Files.exists(page));
        assertThat(page).content().contains("Shoot", "1.jpg", "waits: Shoot/manifest.csv");
        inbox.drop("Shoot/1.jpg", Pictures.jpeg(1));

        await().atMost(60, SECONDS).until(() -> Files.notExists(page));
        assertThat(waiting).containsOnly(Optional.empty());
    }

    @Test
    void a_journal_that_fails_leaves_the_files_and_is_told_once_and_then_over() throws Exception {
        broken.set(true);
        Path file = inbox.drop("lettings/" + OneInbox.ID + "/photos/1.jpg", Pictures.jpeg(1));

        await().atMost(20, SECONDS).until(() -> headers.size() >= 2);
        assertThat(file).exists();
        assertThat(reports).hasSize(1);
        assertThat(reports.get(0).orElseThrow()).contains("the journal is away");

        broken.set(false);
        await().atMost(20, SECONDS).until(() -> Files.notExists(file));
        await().atMost(5, SECONDS).until(() -> reports.size() == 2);
        assertThat(reports.get(1)).isEmpty();
        assertThat(inbox.spool.idsBefore(Instant.MAX)).hasSize(1);
    }

    @Test
    void an_inbox_that_vanished_is_told_once_and_read_again_when_it_is_back() throws Exception {
        await().atMost(20, SECONDS).until(() -> Files.exists(other().inbox()));
        Files.move(inbox.folders.inbox(), home.resolve("away"));

        await().atMost(20, SECONDS).until(() -> reports.size() == 1);
        Files.move(home.resolve("away"), inbox.folders.inbox());
        inbox.drop("lettings/" + OneInbox.ID + "/photos/1.jpg", Pictures.jpeg(1));

        await().atMost(20, SECONDS).until(() -> inbox.journal.size() == 1);
        assertThat(reports.get(0).orElseThrow()).contains("cannot be read");
        assertThat(reports.get(1)).isEmpty();
    }

    private DropDoor door(String agency) {
        DropFolders folders = agency.equals("demo") ? inbox.folders : other();
        DropLimits limits = DropLimits.settling(Duration.ofMillis(400));
        return new DropDoor(
                DropPlace.of(agency), folders, () -> Allowance.ALL, inbox.spool, new Ids(), limits, System::nanoTime);
    }

    private DropFolders other() {
        return new DropFolders(inbox.folders.home().resolveSibling("other"));
    }

    private static RouteConfigurationBuilder errorChannel() {
        return new RouteConfigurationBuilder() {
            @Override
            public void configuration() {
                routeConfiguration("door").errorHandler(noErrorHandler());
            }
        };
    }

    private RouteBuilder journal() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:accept").process(exchange -> {
                    headers.add(Map.copyOf(exchange.getIn().getHeaders()));
                    if (broken.get()) {
                        throw new IllegalStateException("the journal is away");
                    }
                    List<?> offers = exchange.getIn().getBody(List.class);
                    exchange.getIn()
                            .setBody(inbox.journaled(
                                    offers.stream().map(Offer.class::cast).toList()));
                });
            }
        };
    }
}
