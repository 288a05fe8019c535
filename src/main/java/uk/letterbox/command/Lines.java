package uk.letterbox.command;

import java.time.temporal.ChronoUnit;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.Shoot;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.drop.DropPlace;
import uk.letterbox.journal.CallRow;
import uk.letterbox.journal.Receipts;

/** Arrivals, deliveries, shoots and calls as a line each, for people. */
final class Lines {

    private Lines() {}

    static String of(Delivery delivery) {
        return "%s  %-12s %-11s %s %s%s"
                .formatted(
                        delivery.id(),
                        delivery.state(),
                        delivery.kind().word(),
                        delivery.objectId(),
                        Plain.text(delivery.content().name()),
                        delivery.reason()
                                .map(reason -> "  " + Plain.text(reason))
                                .orElse(""));
    }

    static String of(Arrival arrival) {
        return "%s  %-12s %-11s %s%s"
                .formatted(
                        arrival.id(),
                        arrival.outcome(),
                        door(arrival),
                        Plain.text(arrival.name()),
                        arrival.reason()
                                .map(reason -> "  " + Plain.text(reason))
                                .orElse(""));
    }

    static String of(Shoot shoot) {
        return "%s  %-13s  %s  %s %s  %s%s"
                .formatted(
                        shoot.id(),
                        shoot.state(),
                        shoot.beganAt().truncatedTo(ChronoUnit.SECONDS),
                        shoot.agency(),
                        Plain.text(shoot.group()),
                        shoot.progress().sentence(),
                        shoot.closedAt().isPresent() ? "" : " More may come.");
    }

    /** A file of a shoot. */
    static String of(Receipts.Line file) {
        return "  %s  %-15s %s%s"
                .formatted(
                        file.delivery().map(Delivery::id).orElse(file.arrival().id()),
                        file.standing(),
                        Plain.text(file.arrival().name()),
                        file.reason().map(reason -> "  " + Plain.text(reason)).orElse(""));
    }

    /** With the account that it came in at, if there is one. */
    private static String door(Arrival arrival) {
        String account = DropPlace.of(arrival.agency(), arrival.group()).account();
        return account.isEmpty() ? arrival.door() : arrival.door() + ":" + account;
    }

    static String of(CallRow call) {
        return "  %s  %s %s %s%s"
                .formatted(
                        call.startedAt(),
                        call.operation(),
                        call.outcome().orElse("under way"),
                        call.status().isPresent() ? call.status().getAsInt() : "-",
                        call.answer()
                                .filter(answer -> !answer.isEmpty())
                                .map(answer -> "  " + Plain.text(answer))
                                .orElse(""));
    }
}
