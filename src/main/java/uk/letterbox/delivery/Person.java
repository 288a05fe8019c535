package uk.letterbox.delivery;

/**
 * Who enquires, and what they wrote: the personal part of a lead, kept in the spool alone. Empty for what is not known.
 *
 * @param phone as it was given, or in E.164
 */
public record Person(String title, String firstName, String lastName, String email, String phone, String message) {

    public Person {
        title = orEmpty(title);
        firstName = orEmpty(firstName);
        lastName = orEmpty(lastName);
        email = orEmpty(email);
        phone = orEmpty(phone);
        message = orEmpty(message);
    }

    /** Says nothing, so that no log or message ever carries a person. */
    @Override
    public String toString() {
        return "Person";
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
