package uk.letterbox.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What no call proves, or none that was made. */
final class Unproven {

    /** What the vendor allows unless it is asked for more. */
    private static final int USUAL = 50;

    private Unproven() {}

    static List<Check> withoutProperty(Patient patient) {
        List<Check> open = new ArrayList<>(withProperty(patient));
        open.add(Check.open(
                "LETMC_CODEC, LETMC_TAG, photo number",
                "only an upload shows whether they are right: letterbox doctor --property ID --side lettings|sales, on a"
                        + " property that is not on the market"));
        patient.endField()
                .ifPresent(name -> open.add(
                        Check.open(EndFieldCheck.SUBJECT, name + " can be looked for on a property alone: the same")));
        return open;
    }

    private static String limit(Patient patient) {
        String calls = patient.requests() == 0 ? "no limit" : patient.requests() + " calls";
        return calls + " in " + patient.window().toSeconds() + " s is "
                + (patient.requests() == USUAL && patient.window().equals(Duration.ofSeconds(60))
                        ? "what letMC publishes"
                        : "not what letMC publishes (" + USUAL + " in 60 s), so it must have been agreed");
    }

    static List<Check> withProperty(Patient patient) {
        List<Check> open = new ArrayList<>();
        open.add(Check.open(
                "LETMC_REQUESTS, LETMC_WINDOW", limit(patient) + "; it is not tried, for that would be to overrun it"));
        if (!patient.leadTypes().isEmpty()) {
            open.add(
                    Check.open(
                            "leads.types",
                            String.join(", ", new TreeSet<>(patient.leadTypes()))
                                    + ": letMC publishes no list of them, so the first lead of each shows whether it is right"));
        }
        return open;
    }
}
