package uk.letterbox.wiring;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;

import uk.letterbox.agency.Agency;
import uk.letterbox.agency.Doors;
import uk.letterbox.agency.PullFrom;
import uk.letterbox.door.Source;
import uk.letterbox.drop.DropPlace;
import uk.letterbox.journal.Arrivals;
import uk.letterbox.pull.PullBeans;
import uk.letterbox.pull.PullOpening;
import uk.letterbox.pull.Server;
import uk.letterbox.pull.Times;
import uk.letterbox.settings.Key;
import uk.letterbox.settings.Settings;

/** The SFTP servers of others that feed the agencies' drop doors, by the names of their routes. */
record Pulls(Map<String, PullOpening> all) {

    static Pulls of(Setup setup, Drops drops, Arrivals arrivals) {
        Map<String, PullOpening> all = new LinkedHashMap<>();
        for (Agency agency : setup.agencies()) {
            for (PullFrom said : agency.doors().drop().map(Doors.Drop::pull).orElse(List.of())) {
                String name = agency.shortName() + "-sftp-" + said.name();
                DropPlace place = DropPlace.pulled(agency.shortName(), said.name());
                Path root = drops.folders(place).root();
                all.put(
                        name,
                        new PullOpening(
                                server(name, said),
                                drops.folders(place).inbox(),
                                root.resolve("fetched"),
                                new PulledArrivals(arrivals, place),
                                limits(setup.settings(), agency),
                                Times.settling(setup.settings().duration(Key.DROP_SETTLE)),
                                System::nanoTime));
            }
        }
        return new Pulls(all);
    }

    private static Server server(String name, PullFrom said) {
        return new Server(
                name,
                said.host(),
                said.port(),
                said.user(),
                said.hostKey(),
                said.password(),
                said.key(),
                said.folder(),
                said.moveTo(),
                said.every());
    }

    /** As much as the drop door would take of a picture, when it makes pictures fit. */
    private static PullOpening.Limits limits(Settings settings, Agency agency) {
        long sent = settings.size(Key.LARGEST_UPLOAD);
        long largest = agency.media().fit() ? Math.max(sent, settings.size(Key.LARGEST_ORIGINAL)) : sent;
        return new PullOpening.Limits(largest, settings.size(Key.DISK_LOW));
    }

    List<String> names() {
        return List.copyOf(all.keySet());
    }

    Optional<Source.Opening<?>> opening(String name) {
        return Optional.ofNullable(all.get(name));
    }

    PullBeans beans() {
        return new PullBeans(all);
    }

    /** Opens a route for each. */
    void open(CamelContext context) throws Exception {
        for (String name : all.keySet()) {
            TemplatedRouteBuilder.builder(context, "drop-from-sftp")
                    .parameter("server", name)
                    .add();
        }
    }
}
