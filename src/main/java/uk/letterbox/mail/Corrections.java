package uk.letterbox.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.letterbox.enquiry.Enquiry;

/**
 * What a person says about a quarantined mail, over what was read in it.
 *
 * @param values by the names that events have for the same
 */
record Corrections(Map<String, String> values) {

    private static final String PROPERTY = "propertyId";
    private static final List<String> NAMES = List.of(
            "leadType",
            "leadSource",
            "branch",
            "title",
            "firstName",
            "lastName",
            "email",
            "phone",
            "message",
            "reference",
            PROPERTY);

    /** What is wrong with them: a name that says nothing. */
    Optional<String> problem() {
        return values.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .findFirst()
                .map(unknown -> unknown + " is not known; known are " + String.join(", ", NAMES));
    }

    Enquiry over(Enquiry read) {
        String reference = values.getOrDefault("reference", read.reference());
        return new Enquiry(
                values.getOrDefault("leadType", read.leadType()),
                values.getOrDefault("leadSource", read.source()),
                values.getOrDefault("branch", read.branch()),
                values.getOrDefault("title", read.title()),
                values.getOrDefault("firstName", read.firstName()),
                values.getOrDefault("lastName", read.lastName()),
                values.getOrDefault("email", read.email()),
                values.getOrDefault("phone", read.phone()),
                values.getOrDefault("message", read.message()),
                reference,
                values.containsKey("reference") ? reference : read.agentReference(),
                read.portalLeadId());
    }

    /** letMC's id of the property, where somebody said it. */
    Optional<String> propertyId() {
        return Optional.ofNullable(values.get(PROPERTY));
    }

    /** Says nothing, so that no log or message ever carries a person. */
    @Override
    public String toString() {
        return "Corrections";
    }
}
