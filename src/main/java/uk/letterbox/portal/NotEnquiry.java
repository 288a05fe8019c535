package uk.letterbox.portal;

import java.util.List;

/**
 * A known kind of mail from the same addresses that nobody must answer.
 *
 * @param kind the rule's name, e.g. {@code login-code}
 * @param subjects what its subject is
 * @param says folded beginnings of lines that tell it from an enquiry when the subject does not
 * @param people whether it may hold the details of people, as a digest does, and is no enquiry all the same
 */
public record NotEnquiry(String kind, List<Template> subjects, List<String> says, boolean people) {

    public NotEnquiry {
        subjects = List.copyOf(subjects);
        says = List.copyOf(says);
    }
}
