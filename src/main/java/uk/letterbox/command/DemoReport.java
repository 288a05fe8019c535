package uk.letterbox.command;

import java.util.List;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.journal.Search;
import uk.letterbox.simulator.SimulatedMedium;
import uk.letterbox.simulator.SimulatedProperty;
import uk.letterbox.simulator.SimulatedState;

/** What letMC holds in the end, and what was refused and why. */
record DemoReport(SimulatedState letmc, Search search) {

    private static final String ROW = "  %-9s %-3s %-16s %-30s %s%n";

    String text() {
        StringBuilder text = new StringBuilder("What letMC holds now:\n");
        for (SimulatedProperty property : letmc.properties()) {
            text.append(property.side()).append(' ').append(property.id()).append('\n');
            rows(text, "photo", property.photos());
            rows(text, "floorplan", property.floorPlans());
            rows(text, "media", property.portalMedia());
        }
        text.append("\nWhat was refused:\n");
        List<Arrival> refused = search.arrivals(new Search.Page("REFUSED", "", "", 100, ""));
        for (Arrival arrival : refused) {
            text.append("  ")
                    .append(arrival.name())
                    .append("\n    ")
                    .append(arrival.reason().orElse(""))
                    .append('\n');
        }
        return text.toString();
    }

    private static void rows(StringBuilder text, String kind, List<SimulatedMedium> media) {
        for (SimulatedMedium medium : media) {
            text.append(ROW.formatted(kind, medium.number(), medium.name(), medium.fileName(), medium.id()));
        }
    }
}
