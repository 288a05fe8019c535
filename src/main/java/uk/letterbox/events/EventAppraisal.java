package uk.letterbox.events;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Content;
import uk.letterbox.delivery.CustomField;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Lead;
import uk.letterbox.delivery.Link;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Removal;
import uk.letterbox.delivery.Side;
import uk.letterbox.media.Caption;
import uk.letterbox.property.References;

/**
 * What should become of an event, from what it says beside its payload.
 *
 * @param leadTypes the agency's words for types of leads
 */
record EventAppraisal(Set<String> leadTypes) {

    private static final String WHEN_HELD = " Add a line to properties.csv, or: letterbox release ID propertyId=…";
    private static final String WHEN_REFUSED = " Add a line to properties.csv, then send it again with another id.";

    Proposal of(EventType type, String arrivalId, JsonNode said, References references) {
        if (type == EventType.PHOTOS_REPLACE) {
            return property(said, references)
                    .<Proposal>map(known -> new Proposal.Deliver(List.of()))
                    .orElseGet(() -> new Proposal.Refuse(
                            property(said, side(said), references).unknown().orElseThrow() + WHEN_REFUSED));
        }
        return switch (type.kind()) {
            case PHOTO, FLOORPLAN, PORTALMEDIA -> of(type, said, references, media(said));
            case PHOTO_DELETE, FLOORPLAN_DELETE -> of(type, said, references, removal(said));
            case CUSTOMFIELD -> deliver(type, text(said, "objectId"), new CustomField(text(said, "field"), ""));
            case LEAD -> lead(type, arrivalId, said, references);
        };
    }

    private static Proposal of(EventType type, JsonNode said, References references, Content content) {
        Found found = property(said, side(said), references);
        return found.unknown()
                .<Proposal>map(unknown -> new Proposal.Hold(unknown + WHEN_HELD))
                .orElseGet(
                        () -> new Proposal.Deliver(List.of(new Draft(type.kind(), found.id(), content, number(said)))));
    }

    private Proposal lead(EventType type, String arrivalId, JsonNode said, References references) {
        String leadType = text(said, "leadType");
        if (!leadTypes.contains(leadType)) {
            return new Proposal.Refuse("The agency has no word at letMC for this leadType. It has "
                    + (leadTypes.isEmpty() ? "none; name them" : String.join(", ", leadTypes) + "; name it")
                    + " in leads.types of the agency's file.");
        }
        String propertyId = text(said, "propertyId");
        if (propertyId.isEmpty() && said.has("reference")) {
            Found found = anySide(text(said, "reference"), references);
            if (found.unknown().isPresent()) {
                return new Proposal.Hold(found.unknown().get() + WHEN_HELD);
            }
            propertyId = found.id();
        }
        return deliver(type, arrivalId, new Lead(leadType, text(said, "leadSource"), text(said, "branch"), propertyId));
    }

    /** letMC's id of the property that is said, where it is known. */
    Optional<String> property(JsonNode said, References references) {
        Found found = property(said, side(said), references);
        return found.unknown().isEmpty() ? Optional.of(found.id()) : Optional.empty();
    }

    Content media(JsonNode said) {
        String type = text(said, "type");
        if (said.has("link")) {
            return new Link(side(said), text(said, "caption"), text(said, "link"), type);
        }
        String fileName = text(said, "fileName");
        String caption = said.has("caption") ? text(said, "caption") : Caption.of(fileName);
        return new Media(side(said), fileName, caption, text(said, "mimeType"), type);
    }

    private static Content removal(JsonNode said) {
        return new Removal(side(said), text(said, "id"), text(said, "fileName"), text(said, "sha256"), false);
    }

    private record Found(String id, Optional<String> unknown) {}

    private static Found property(JsonNode said, Side side, References references) {
        return said.has("propertyId")
                ? new Found(text(said, "propertyId"), Optional.empty())
                : resolved(side, text(said, "reference"), references);
    }

    /** A lead does not say which side its reference is of. */
    private static Found anySide(String reference, References references) {
        Found lettings = resolved(Side.LETTINGS, reference, references);
        return lettings.unknown().isEmpty() ? lettings : resolved(Side.SALES, reference, references);
    }

    private static Found resolved(Side side, String reference, References references) {
        References.Resolution resolution = references.resolve(side, reference);
        if (resolution instanceof References.Known known) {
            return new Found(known.id(), Optional.empty());
        }
        if (resolution instanceof References.Several several) {
            return new Found(
                    "",
                    Optional.of(
                            "Several properties on the " + side.word() + " side have its reference, at the branches "
                                    + String.join(", ", several.branches()) + "; say the propertyId."));
        }
        List<String> nearest = ((References.Unknown) resolution).nearest();
        return new Found(
                "",
                Optional.of("No property on the " + side.word() + " side is known by its reference."
                        + (nearest.isEmpty()
                                ? ""
                                : " The nearest that are known: " + String.join(", ", nearest) + ".")));
    }

    private static Proposal deliver(EventType type, String objectId, Content content) {
        return new Proposal.Deliver(List.of(new Draft(type.kind(), objectId, content)));
    }

    private static OptionalInt number(JsonNode said) {
        return said.has("number") ? OptionalInt.of(said.get("number").intValue()) : OptionalInt.empty();
    }

    private static Side side(JsonNode said) {
        return Side.ofWord(text(said, "side")).orElseThrow();
    }

    private static String text(JsonNode said, String name) {
        return said.path(name).asText("");
    }
}
