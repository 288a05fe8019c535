package uk.letterbox.enquiry;

import java.util.Arrays;
import java.util.Optional;

/** What a lead is about. */
enum LeadType {
    SALES_APPLICANT("SalesApplicant"),
    LETTINGS_APPLICANT("LettingsApplicant"),
    SALES_VALUATION("SalesValuation"),
    LETTINGS_VALUATION("LettingsValuation"),
    GENERAL("General");

    private final String word;

    LeadType(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<LeadType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
