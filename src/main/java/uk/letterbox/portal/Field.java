package uk.letterbox.portal;

import java.util.Arrays;
import java.util.Optional;

/** What a label, a tag or a place in a mail can mean. Its word is how the files of portals name it. */
public enum Field {
    TITLE("title"),
    /** First and last name in one. */
    NAME("name"),
    FIRST_NAME("firstName"),
    LAST_NAME("lastName"),
    EMAIL("email"),
    PHONE("phone"),
    /** The enquirer's own words. */
    MESSAGE("message"),
    /** Of the property asked about, as the portal writes it. */
    REFERENCE("reference"),
    /** The same in the agency's own words, where a mail gives both. */
    AGENT_REFERENCE("agentReference"),
    /** The portal's own id of the enquiry. */
    PORTAL_LEAD_ID("portalLeadId"),
    /** Where the person lives. */
    ADDRESS("address"),
    POSTCODE("postcode"),
    /** Where the property is. */
    PROPERTY_ADDRESS("propertyAddress"),
    PROPERTY_POSTCODE("propertyPostcode"),
    /** What the property is, e.g. {@code 3 bed flat to rent}. */
    PROPERTY("property"),
    /** What the property costs. */
    PRICE("price"),
    /** The link of its advert. */
    LINK("link"),
    /** What the person wants, in the words of a list to choose from. */
    TYPE("type"),
    /** What else they would like, e.g. a viewing. */
    REQUEST("request"),
    /** What the person says they are or have, e.g. a property to sell. */
    POSITION("position"),
    SOURCE("source"),
    BRANCH("branch"),
    /** Worth telling a person, as it stands behind its label. */
    NOTE("note"),
    /** Of the agency or a third party, never the enquirer's. */
    AGENT("agent"),
    /** Of the machine: an address on the network, a browser, a page. */
    NOISE("noise");

    private final String word;

    Field(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** The field of a word. */
    public static Optional<Field> of(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }

    /** Whether a value of it runs over several lines. */
    public boolean isLong() {
        return this == MESSAGE;
    }
}
