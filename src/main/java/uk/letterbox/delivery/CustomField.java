package uk.letterbox.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * The value of a custom field. A value that somebody sent may be personal and lies in the spool, as JSON; one that is
 * a setting of the agency stands here.
 *
 * @param field letMC's id of the field, or its name
 * @param value JSON, e.g. {@code "done"} with its quotes or {@code 5}; empty when it lies in the spool
 */
public record CustomField(String field, String value) implements Content {

    @Override
    @JsonIgnore
    public String name() {
        return field;
    }
}
