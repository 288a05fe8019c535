package uk.letterbox.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import uk.letterbox.arrival.Accepted;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Ids;
import uk.letterbox.delivery.Media;
import uk.letterbox.spool.Spool;

/** A drop door over real folders with a clock turned by hand, and a journal that remembers source keys. */
final class OneInbox {

    static final Duration SETTLE = Duration.ofSeconds(10);
    static final String ID = "0004-f421-2742-3f00";
    static final String PHOTOS = "lettings/" + ID + "/photos/";

    final DropFolders folders;
    final Spool spool;
    final HandClock clock = new HandClock();
    final Map<String, Arrival> journal = new HashMap<>();
    DropDoor door;
    Allowance allowance = Allowance.ALL;

    OneInbox(Path home) throws Exception {
        this(home, new DropFolders(home.toRealPath().resolve("agencies").resolve("demo")));
    }

    private OneInbox(Path home, DropFolders folders) throws Exception {
        this.folders = folders;
        spool = new Spool(home.resolve("spool"));
        spool.prepare();
        restart();
        door.prepare();
    }

    /** The door of an account, which has a folder for new sets beside its inbox. */
    static OneInbox ofAccount(Path home) throws Exception {
        Path agency = home.toRealPath().resolve("agencies").resolve("demo");
        return new OneInbox(home, new DropFolders(agency, agency.resolve("accounts/anna")));
    }

    void restart() {
        door = new DropDoor(
                DropPlace.of("demo"), folders, () -> allowance, spool, new Ids(), DropLimits.settling(SETTLE), clock);
    }

    /** @param cutFor how long a cut upload waits */
    void restart(Duration cutFor) {
        DropLimits usual = DropLimits.settling(SETTLE);
        DropLimits limits = new DropLimits(
                SETTLE,
                usual.admission(),
                usual.preparation(),
                cutFor,
                usual.types(),
                usual.branches(),
                usual.endField());
        door = new DropDoor(DropPlace.of("demo"), folders, () -> allowance, spool, new Ids(), limits, clock);
    }

    void restart(FileOpener opener) {
        door = new DropDoor(
                DropPlace.of("demo"),
                folders,
                () -> allowance,
                spool,
                new Ids(),
                DropLimits.settling(SETTLE),
                clock,
                opener);
    }

    Path drop(String name, byte[] bytes) throws IOException {
        Path file = folders.inbox().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    /** What is ready once everything has settled. */
    List<DropBatch> settled() throws DoorUnreadable {
        door.ready();
        clock.pass(SETTLE);
        return door.ready();
    }

    List<Offer> offered() throws Exception {
        List<Offer> offers = new ArrayList<>();
        for (DropBatch batch : settled()) {
            offers.addAll(door.intake(batch));
        }
        return offers;
    }

    /** All the way: settled, spooled, journaled, acknowledged. */
    List<Accepted> taken() throws Exception {
        List<Accepted> accepted = journaled(offered());
        door.acknowledge(accepted);
        return accepted;
    }

    List<Accepted> journaled(List<Offer> offers) {
        return offers.stream().map(this::journaled).toList();
    }

    private Accepted journaled(Offer offer) {
        return new Accepted(offer, journal.computeIfAbsent(offer.sourceKey(), key -> arrival(offer)));
    }

    private static Arrival arrival(Offer offer) {
        ArrivalOutcome outcome;
        Optional<String> reason;
        if (offer.proposal() instanceof Proposal.Refuse refuse) {
            outcome = ArrivalOutcome.REFUSED;
            reason = Optional.of(refuse.reason());
        } else if (offer.proposal() instanceof Proposal.Hold hold) {
            outcome = ArrivalOutcome.HELD;
            reason = Optional.of(hold.reason());
        } else {
            outcome = offer.proposal() instanceof Proposal.Ignore ? ArrivalOutcome.IGNORED : ArrivalOutcome.ACCEPTED;
            reason = Optional.empty();
        }
        return new Arrival(
                offer.id(),
                "demo",
                "drop",
                offer.name(),
                offer.group(),
                outcome,
                reason,
                offer.sha256(),
                offer.size(),
                Instant.EPOCH,
                offer.memo(),
                offer.parent(),
                offer.kept(),
                Optional.empty());
    }

    Path refused(String name) {
        return folders.refused().resolve(name);
    }

    String reason(String name) throws IOException {
        return Files.readString(refused(name + ".reason.txt"));
    }

    List<String> lyingIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !Files.isDirectory(path))
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    static Draft draft(Offer offer) {
        return ((Proposal.Deliver) offer.proposal()).drafts().get(0);
    }

    static Media media(Offer offer) {
        return (Media) draft(offer).content();
    }
}
