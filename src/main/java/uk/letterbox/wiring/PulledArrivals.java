package uk.letterbox.wiring;

import uk.letterbox.drop.DropDoor;
import uk.letterbox.drop.DropPlace;
import uk.letterbox.journal.Arrivals;
import uk.letterbox.pull.Entry;
import uk.letterbox.pull.Known;

/** What the journal says of the files of one server. */
record PulledArrivals(Arrivals arrivals, DropPlace place) implements Known {

    @Override
    public long now() {
        return arrivals.now();
    }

    @Override
    public boolean has(Entry entry) {
        return arrivals.tookSince(
                place.agency(), DropDoor.DOOR, place.groups(), entry.file().path(), entry.sha256(), entry.since());
    }
}
