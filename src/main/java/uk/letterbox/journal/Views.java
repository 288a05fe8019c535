package uk.letterbox.journal;

import java.util.LinkedHashMap;
import java.util.Map;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.delivery.Delivery;

/** How arrivals and deliveries are shown to programs: the same names on the command line and in the API. */
public final class Views {

    private Views() {}

    /** A delivery, without its calls. */
    public static Map<String, Object> delivery(Delivery delivery) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", delivery.id());
        view.put("arrivalId", delivery.arrivalId());
        view.put("agency", delivery.agency());
        view.put("kind", delivery.kind().word());
        view.put("objectId", delivery.objectId());
        view.put("name", delivery.content().name());
        view.put("state", delivery.state().name());
        view.put("lane", delivery.lane().name());
        view.put("attempts", delivery.attempts());
        view.put("createdAt", delivery.createdAt());
        view.put("dueAt", delivery.dueAt());
        view.put("endedAt", delivery.endedAt());
        view.put("reason", delivery.reason());
        view.put("letmcId", delivery.letmcId());
        return view;
    }

    /** An arrival. */
    public static Map<String, Object> arrival(Arrival arrival) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", arrival.id());
        view.put("agency", arrival.agency());
        view.put("door", arrival.door());
        view.put("name", arrival.name());
        view.put("outcome", arrival.outcome().name());
        view.put("reason", arrival.reason());
        view.put("sha256", arrival.sha256());
        view.put("receivedAt", arrival.receivedAt());
        return view;
    }
}
