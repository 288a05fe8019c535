package uk.letterbox.doctor;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import uk.letterbox.errand.Told;
import uk.letterbox.letmc.Operations;
import uk.letterbox.letmc.WronglyAsked;

/** Whether a property has the custom field that a drop sets at its end. */
final class EndFieldCheck {

    static final String SUBJECT = "doors.drop.endField";

    private final Asking asking;
    private final Patient patient;
    private final List<Check> checks;

    /** @param checks is added to */
    EndFieldCheck(Asking asking, Patient patient, List<Check> checks) {
        this.asking = asking;
        this.patient = patient;
        this.checks = checks;
    }

    /** Whether letMC may be asked more. */
    boolean run(String property) throws IOException, WronglyAsked {
        if (patient.endField().isEmpty()) {
            return true;
        }
        String name = patient.endField().get();
        Told told = asking.read(Operations.CUSTOM_FIELDS, property);
        if (Meaning.stops(told)) {
            checks.add(Check.finding(SUBJECT, new Meaning(patient).of(told)));
            return false;
        }
        Optional<KnownThings> fields = Answered.names(told).map(KnownThings::new);
        checks.add(fields.isEmpty() ? unread(told) : known(name, fields.get()));
        return true;
    }

    private static Check unread(Told told) {
        return Check.finding(SUBJECT, "the custom fields of the property cannot be read: " + told.reason());
    }

    private static Check known(String name, KnownThings fields) {
        return fields.find(name)
                .map(found -> Check.good(SUBJECT, "custom field " + found.name() + " is " + found.id() + " at letMC"))
                .orElseGet(() -> Check.finding(
                        SUBJECT, "the property has no custom field " + name + ". " + fields.instead(name)));
    }
}
