package uk.letterbox.swagger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import uk.letterbox.letmc.KeyCarrier;
import uk.letterbox.letmc.Operation;

/** Compares the contract with the vendor's document, operation by operation. */
public final class Comparison {

    private static final String CONTRACT = "config/letmc/openapi.yaml";
    private static final int MOST_SHOWN = 20;

    private final VendorDocument vendor;
    private final Pairs pairs;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(VendorDocument vendor, Pairs pairs) {
        this.vendor = vendor;
        this.pairs = pairs;
    }

    /**
     * All differences, in the order of the contract.
     *
     * @param carrier where the key travels
     */
    public static List<Difference> of(Collection<Operation> contract, KeyCarrier carrier, VendorDocument vendor) {
        Comparison comparison = new Comparison(vendor, Pairs.of(contract, vendor.operations()));
        if (comparison.pairs.none()) {
            return List.of(new Difference(
                    "",
                    true,
                    "None of the " + contract.size() + " operations of " + CONTRACT + " is in this document"
                            + (vendor.title().isEmpty() ? "" : " (" + vendor.title() + ")")
                            + ". Take the one of V4.PropertyManagement"));
        }
        contract.forEach(comparison::compare);
        comparison.compareKey(carrier);
        comparison.tellOthers();
        return List.copyOf(comparison.differences);
    }

    private void compare(Operation ours) {
        Optional<Described> there = pairs.of(ours);
        if (there.isEmpty()) {
            tell(
                    ours,
                    true,
                    "the vendor's document has no " + ours.method() + " " + ours.pathTemplate()
                            + ", nor anything like it. If letMC answers 404, the operation is gone; ask api@agentos.com");
            return;
        }
        Described theirs = there.get();
        if (!Pairs.method(ours, theirs)) {
            tell(
                    ours,
                    true,
                    "the vendor says " + theirs.method() + " and " + CONTRACT + " says " + ours.method()
                            + ". Change the method there, and restart");
        }
        comparePath(ours, theirs);
        compareQuery(ours, theirs);
        new BodyComparison(ours, theirs).differences().forEach(differences::add);
    }

    private void comparePath(Operation ours, Described theirs) {
        if (!Pairs.path(ours).sameButForCase(theirs.path())) {
            tell(
                    ours,
                    true,
                    "the vendor spells its path " + theirs.path() + " and " + CONTRACT + " spells it "
                            + ours.pathTemplate() + ". Change the path there, and restart");
        } else if (!Pairs.path(ours).same(theirs.path())) {
            tell(
                    ours,
                    false,
                    "the vendor spells its path " + theirs.path() + ", which differs from " + CONTRACT
                            + " in capital letters alone. That should not matter; if letMC answers 404, change the path there");
        }
    }

    private void compareQuery(Operation ours, Described theirs) {
        Set<String> unknown = new LinkedHashSet<>(ours.queryParameters());
        unknown.removeAll(theirs.query().keySet());
        if (!unknown.isEmpty()) {
            tell(
                    ours,
                    true,
                    "Letterbox sends " + String.join(", ", unknown) + " in the query, and the vendor's document"
                            + " has no such parameter there. If letMC refuses the call, they belong elsewhere");
        }
        theirs.query().forEach((name, required) -> {
            if (!ours.queryParameters().contains(name) && !key(name)) {
                tell(
                        ours,
                        required,
                        "the vendor " + (required ? "requires" : "also takes") + " the query parameter "
                                + name + ", which Letterbox does not send"
                                + (required
                                        ? ". If letMC refuses the call, this is why; tell those who make Letterbox"
                                        : ""));
            }
        });
    }

    private static boolean key(String name) {
        return KeyCarrier.ALL.stream().anyMatch(carrier -> carrier.name().equalsIgnoreCase(name));
    }

    private void compareKey(KeyCarrier carrier) {
        if (!vendor.keys().isEmpty() && !vendor.keys().contains(carrier.words())) {
            differences.add(new Difference(
                    "",
                    false,
                    "The document says that the key travels as " + String.join(" or ", vendor.keys())
                            + ", and LETMC_AUTH is " + carrier.words() + ". If letMC answers 401, try that"));
        }
    }

    private void tellOthers() {
        List<Described> others = vendor.operations().stream()
                .filter(theirs -> !pairs.has(theirs))
                .toList();
        if (!others.isEmpty()) {
            differences.add(new Difference(
                    "",
                    false,
                    "The document has " + others.size() + " more operations, which Letterbox does not use: "
                            + others.stream()
                                    .limit(MOST_SHOWN)
                                    .map(Described::toString)
                                    .collect(Collectors.joining(", "))
                            + (others.size() > MOST_SHOWN ? ", …" : "")));
        }
    }

    private void tell(Operation ours, boolean matters, String text) {
        differences.add(new Difference(ours.id(), matters, text));
    }
}
