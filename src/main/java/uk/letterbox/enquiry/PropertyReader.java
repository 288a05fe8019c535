package uk.letterbox.enquiry;

import java.util.List;
import java.util.Optional;

import uk.letterbox.layer.Candidate;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Kind;
import uk.letterbox.portal.Portal;
import uk.letterbox.portal.ReferenceForm;
import uk.letterbox.wording.PropertyReference;

/** Which property is asked about: in the agency's own words where the mail gives them, else in the portal's. */
final class PropertyReader {

    private final Found found;
    private final Portal portal;
    private final String subject;
    private final List<String> lines;

    PropertyReader(Examination examination) {
        this.found = examination.found();
        this.portal = examination.portal();
        this.subject = examination.letter().subject();
        this.lines = examination.letter().page().lines();
    }

    /**
     * The references of one property.
     *
     * @param whole as the mail writes it
     * @param agent the agency's own part
     * @param branch the portal's number of the branch; empty when it has none
     */
    record References(Chosen whole, Chosen agent, String branch) {}

    References references() {
        Chosen own = first(Field.AGENT_REFERENCE);
        Chosen portals = first(Field.REFERENCE);
        Chosen whole = own.or(() -> portals)
                .or(() -> ReferenceInWords.of(found, subject))
                .or(() -> portal.kind() == Kind.PORTAL ? ReferenceInWords.inBrackets(lines) : Chosen.NONE);
        Optional<ReferenceForm.Parts> parts = parts(whole.value());
        String agent = parts.map(ReferenceForm.Parts::agent).orElseGet(() -> PropertyReference.of(whole.value())
                .map(PropertyReference::agentPart)
                .orElse(""));
        String branch = parts.or(() -> parts(portals.value()))
                .map(ReferenceForm.Parts::branch)
                .orElse("");
        return new References(whole, new Chosen(agent, whole.layer(), whole.rule()), branch);
    }

    private Chosen first(Field field) {
        for (Found.ByLayer layer : found.layers()) {
            for (Candidate one : layer.of(field)) {
                Optional<PropertyReference> reference = PropertyReference.of(one.value());
                if (reference.isPresent()) {
                    return new Chosen(reference.get().whole(), layer.layer(), one.label());
                }
            }
        }
        return Chosen.NONE;
    }

    private Optional<ReferenceForm.Parts> parts(String reference) {
        List<ReferenceForm> forms = portal.references();
        return forms.stream().flatMap(form -> form.read(reference).stream()).findFirst();
    }

    /** Whether the mail names a listed property, rather than what somebody looks for. */
    static boolean isListed(Found found) {
        return List.of(
                        Field.REFERENCE,
                        Field.AGENT_REFERENCE,
                        Field.PROPERTY,
                        Field.PROPERTY_ADDRESS,
                        Field.PRICE,
                        Field.LINK)
                .stream()
                .anyMatch(found::has);
    }
}
