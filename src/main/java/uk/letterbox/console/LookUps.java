package uk.letterbox.console;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Shoot;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.journal.Search;
import uk.letterbox.journal.ShootBook;

/** Answers what is asked about arrivals, deliveries and shoots. */
final class LookUps {

    private static final String ARRIVAL = "a-[0-9A-Z]{26}";
    private static final String DELIVERY = "d-[0-9A-Z]{26}";
    private static final String SHOOT = "s-[0-9A-Z]{26}";
    private static final Set<String> OF_ARRIVALS = Set.of("outcome", "door", "agency", "limit", "after");
    private static final Set<String> OF_DELIVERIES = Set.of("state", "agency", "limit", "after");
    private static final Set<String> OF_SHOOTS = Set.of("agency", "limit", "after");

    private final Search search;
    private final ShootBook shoots;
    private final Json json;

    LookUps(Search search, ShootBook shoots, Json json) {
        this.search = search;
        this.shoots = shoots;
        this.json = json;
    }

    void arrivals(Context request) {
        Question question = new Question(request.queryParamMap(), OF_ARRIVALS);
        List<Arrival> found = search.arrivals(question.page(
                question.oneOf("outcome", ArrivalOutcome.values()), question.text("door"), question.after(ARRIVAL)));
        json.answer(request, ListPage.of(found, question.limit(), ArrivalView::listed, Arrival::id));
    }

    void deliveries(Context request) {
        Question question = new Question(request.queryParamMap(), OF_DELIVERIES);
        List<Delivery> found = search.deliveries(
                question.page(question.oneOf("state", DeliveryState.values()), "", question.after(DELIVERY)));
        json.answer(request, ListPage.of(found, question.limit(), DeliveryView::listed, Delivery::id));
    }

    void arrival(Context request) {
        String id = id(request, ARRIVAL, "arrival");
        Arrival arrival = search.arrival(id).orElseThrow(() -> unknown("arrival"));
        json.answer(request, ArrivalView.whole(arrival, search.deliveriesOf(id)));
    }

    void delivery(Context request) {
        String id = id(request, DELIVERY, "delivery");
        Delivery delivery = search.delivery(id).orElseThrow(() -> unknown("delivery"));
        json.answer(request, DeliveryView.whole(delivery, search.calls(id)));
    }

    void shoots(Context request) {
        Question question = new Question(request.queryParamMap(), OF_SHOOTS);
        List<Shoot> found = shoots.shoots(question.text("agency"), question.limit() + 1, question.after(SHOOT));
        json.answer(request, ListPage.of(found, question.limit(), ShootView::listed, Shoot::id));
    }

    void shoot(Context request) {
        String id = id(request, SHOOT, "shoot");
        Shoot shoot = shoots.shoot(id).orElseThrow(() -> unknown("shoot"));
        json.answer(request, ShootView.whole(shoot, shoots.files(id)));
    }

    private static String id(Context request, String form, String what) {
        return Optional.of(request.pathParam("id"))
                .filter(id -> id.matches(form))
                .orElseThrow(() -> unknown(what));
    }

    private static NotFoundResponse unknown(String what) {
        return new NotFoundResponse("There is no " + what + " of this id");
    }
}
