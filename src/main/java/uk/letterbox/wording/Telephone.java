package uk.letterbox.wording;

import java.util.List;

/**
 * The telephone numbers of one person.
 *
 * @param number the one to call, in E.164, a mobile before others; empty when there is no valid one
 * @param others in E.164
 * @param notes what was given besides, in whole sentences: an extension, when to call, a number that is none
 */
public record Telephone(String number, List<String> others, List<String> notes) {

    public Telephone {
        others = List.copyOf(others);
        notes = List.copyOf(notes);
    }

    /** Reads what was written for one number or several; a number without a country is a British one. */
    public static Telephone of(String typed) {
        return of(typed, "");
    }

    /**
     * Reads what somebody wrote who says where they live.
     *
     * @param country its name in English or its own language; a number is British when there is no such country
     */
    public static Telephone of(String typed, String country) {
        return new TelephoneReader(PlainText.line(typed), Country.region(country)).read();
    }

    /** Says nothing, so that no log or message ever carries a person. */
    @Override
    public String toString() {
        return "Telephone";
    }
}
