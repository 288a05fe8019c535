package uk.letterbox.swagger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import uk.letterbox.letmc.Operation;

/** Compares the body that Letterbox sends to one operation with the one that the vendor describes. */
final class BodyComparison {

    private static final String THIS_IS_WHY =
            ". If letMC refuses the call or does not keep it, this is why; tell those who" + " make Letterbox";

    private final Operation ours;
    private final Optional<BodyShape> theirs;
    private final List<Difference> differences = new ArrayList<>();

    BodyComparison(Operation ours, Described theirs) {
        this.ours = ours;
        this.theirs = theirs.body();
    }

    List<Difference> differences() {
        if (ours.body() != theirs.isPresent()) {
            tell(
                    true,
                    (ours.body()
                                    ? "Letterbox sends a body, and the vendor's document has none"
                                    : "the vendor's document wants a body, and Letterbox sends none")
                            + THIS_IS_WHY);
        } else if (ours.body()) {
            compare(theirs.orElseThrow());
        }
        return differences;
    }

    private void compare(BodyShape body) {
        if (!body.json()) {
            tell(
                    true,
                    "the vendor wants its body as " + String.join(" or ", body.contentTypes()) + ", and "
                            + "config/letmc/openapi.yaml says JSON"
                            + (carriesFile()
                                    ? ". Set LETMC_CODEC=" + (body.multipart() ? "multipart" : "raw")
                                    : THIS_IS_WHY));
        }
        if (body.bare() != ours.fields().isEmpty()
                && (body.bare() || !body.fields().isEmpty())) {
            tell(
                    true,
                    body.bare()
                            ? "the vendor wants a bare value (" + body.type()
                                    + ") as its body, and Letterbox sends an object" + THIS_IS_WHY
                            : "the vendor wants an object with "
                                    + String.join(", ", body.fields().keySet())
                                    + " as its body, and Letterbox sends the bare value" + THIS_IS_WHY);
        } else if (!body.fields().isEmpty()) {
            compareFields(body);
        }
    }

    private boolean carriesFile() {
        return ours.fields().containsValue(Operation.Member.BYTES);
    }

    /** The server itself reads names without regard to case. */
    private void compareFields(BodyShape body) {
        List<String> unknown = ours.fields().keySet().stream()
                .filter(name -> !has(body.fields().keySet(), name))
                .toList();
        List<String> unsent = body.fields().keySet().stream()
                .filter(name -> !has(ours.fields().keySet(), name))
                .toList();
        List<String> required = unsent.stream().filter(body.fields()::get).toList();
        List<String> optional =
                unsent.stream().filter(name -> !body.fields().get(name)).toList();
        if (!unknown.isEmpty()) {
            tell(
                    true,
                    "Letterbox sends " + String.join(", ", unknown) + " in its body, and the vendor's model has no such"
                            + " field (it has "
                            + String.join(", ", body.fields().keySet()) + ")" + THIS_IS_WHY);
        }
        if (!required.isEmpty()) {
            tell(
                    true,
                    "the vendor requires " + String.join(", ", required) + " in its body, which Letterbox does not send"
                            + THIS_IS_WHY);
        }
        if (!optional.isEmpty()) {
            tell(
                    false,
                    "the vendor's body may also have " + String.join(", ", optional) + ", which Letterbox does not"
                            + " send");
        }
    }

    private static boolean has(Set<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    private void tell(boolean matters, String text) {
        differences.add(new Difference(ours.id(), matters, text));
    }
}
