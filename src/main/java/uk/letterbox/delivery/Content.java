package uk.letterbox.delivery;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a delivery carries beside its bytes. Never personal data: that stays in the spool. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Media.class, name = "media"),
    @JsonSubTypes.Type(value = Link.class, name = "link"),
    @JsonSubTypes.Type(value = Removal.class, name = "removal"),
    @JsonSubTypes.Type(value = Lead.class, name = "lead"),
    @JsonSubTypes.Type(value = CustomField.class, name = "customfield")
})
public sealed interface Content permits Media, Link, Removal, Lead, CustomField {

    /** A short name for lists: a file name, a field, a type of lead. */
    String name();
}
