package uk.letterbox.delivery;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a delivery carries beside its bytes. Never personal data: that stays in the spool. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes(@JsonSubTypes.Type(value = Media.class, name = "media"))
public sealed interface Content permits Media {

    /** A short name for lists: a file name. */
    String name();
}
