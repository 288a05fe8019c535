package uk.letterbox.person;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a text has an email address or a telephone number in it, in whatever form. */
public final class Mentions {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@,;<>\"()\\[\\]:=]{1,64}@[^\\s@,;<>\"()\\[\\]]{1,255}");
    private static final Pattern NUMBER =
            Pattern.compile("[+(]{0,2}[0-9][0-9 ().\\-\\u00a0\\u2010-\\u2015]{5,24}[0-9]");

    private final Contact contact;

    public Mentions(Contact contact) {
        this.contact = contact;
    }

    public boolean in(String text) {
        Matcher found = (contact.form().contains("@") ? ADDRESS : NUMBER).matcher(text);
        while (found.find()) {
            if (contact.form().contains("@") ? address(found.group()) : number(found.group())) {
                return true;
            }
        }
        return false;
    }

    /** A sentence may end behind it. */
    private boolean address(String found) {
        return Contact.of(found.replaceAll("[.'!?]+$", ""))
                .filter(contact::equals)
                .isPresent();
    }

    /** Another number may stand beside it. */
    private boolean number(String found) {
        return found.replaceAll("[^0-9]", "").contains(contact.form());
    }
}
