package uk.letterbox.command;

import java.util.Map;

import uk.letterbox.agency.Agency;
import uk.letterbox.wiring.Office;

/** Answers to names and ids that do not exist. */
final class Unknown {

    private Unknown() {}

    static Answer agency(String name, Office office) {
        return Answer.finding(
                Map.of("error", "unknown agency"),
                "There is no agency " + name + ". There are: "
                        + String.join(
                                ", ",
                                office.setup().agencies().stream()
                                        .map(Agency::shortName)
                                        .toList()));
    }

    static Answer id(String id) {
        return Answer.finding(
                Map.of("error", "unknown id"),
                "There is nothing with the id " + id
                        + ". Ids begin with a- (arrivals), d- (deliveries) or s- (shoots); see: letterbox list");
    }
}
