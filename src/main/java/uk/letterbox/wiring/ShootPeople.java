package uk.letterbox.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import uk.letterbox.account.Account;
import uk.letterbox.agency.Doors;
import uk.letterbox.alert.ShootSource;
import uk.letterbox.arrival.Shoot;
import uk.letterbox.delivery.Side;
import uk.letterbox.drop.DropPlace;
import uk.letterbox.property.PropertiesFile;
import uk.letterbox.property.References;
import uk.letterbox.receipt.ReceiptWriter;

/** Who is told of shoots: the account that one came in at, and who the agency's file names for it. */
record ShootPeople(Setup setup, Drops drops, ReceiptWriter receipts) implements ShootSource {

    @Override
    public String sender(Shoot shoot) {
        return drops.accounts()
                .find(place(shoot).account())
                .flatMap(Account::email)
                .orElse("");
    }

    @Override
    public String office(Shoot shoot) throws IOException {
        Optional<Doors.Drop> door = setup.agencies().stream()
                .filter(agency -> agency.shortName().equals(shoot.agency()))
                .flatMap(agency -> agency.doors().drop().stream())
                .findFirst();
        if (door.isEmpty()) {
            return "";
        }
        Set<String> addresses = new LinkedHashSet<>(door.get().tell());
        if (!door.get().tellBranch().isEmpty()) {
            branch(shoot).ifPresent(branch -> door.get().tellBranch().forEach((named, told) -> {
                if (named.equalsIgnoreCase(branch)) {
                    addresses.addAll(told);
                }
            }));
        }
        return String.join(",", addresses);
    }

    private Optional<String> branch(Shoot shoot) throws IOException {
        String[] folder = property(shoot).split("/", 2);
        Optional<Side> side = Side.ofWord(folder[0]);
        References references = new PropertiesFile(drops.folders(place(shoot)).properties()).current();
        return side.flatMap(one -> references.branch(one, folder[1]));
    }

    @Override
    public String property(Shoot shoot) {
        return DropPlace.folder(shoot.group());
    }

    @Override
    public String from(Shoot shoot) {
        return place(shoot)
                .server()
                .map(server -> "the server " + server)
                .orElse(place(shoot).account());
    }

    @Override
    public Path receipt(Shoot shoot) {
        return receipts.page(shoot);
    }

    private static DropPlace place(Shoot shoot) {
        return DropPlace.of(shoot.agency(), shoot.group());
    }
}
