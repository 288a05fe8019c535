package uk.letterbox.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * An enquiry. Who enquires and what they wrote is personal, and so lies in the spool as a {@link Person}, not here.
 *
 * @param leadType our word for it, e.g. {@code LettingsApplicant}; the agency says what letMC calls it
 * @param leadSource our word for where it came from, e.g. {@code Rightmove}; empty for the agency's default
 * @param branch letMC's id or the name of a branch; empty for none
 * @param propertyId letMC's id of the property or instruction asked about; empty for none
 */
public record Lead(String leadType, String leadSource, String branch, String propertyId) implements Content {

    @Override
    @JsonIgnore
    public String name() {
        return leadType;
    }
}
