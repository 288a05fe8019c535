package uk.letterbox.enquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import uk.letterbox.layer.Candidate;
import uk.letterbox.letter.Letters;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Phrase;

/**
 * The branch that a mail is for: by the address it came to, else as it names one that the agency knows, by name or by the
 * portal's number, else the usual one. A name that nobody knows is only noted: letMC would refuse the lead for it.
 */
final class BranchReader {

    private final MailRules rules;
    private final Notes notes;

    BranchReader(MailRules rules, Notes notes) {
        this.rules = rules;
        this.notes = notes;
    }

    /** @param number the portal's number of the branch; empty for none */
    Chosen read(Letters letters, Found found, String number) {
        List<String> recipients = new ArrayList<>(letters.carrier().to());
        letters.innermost().forEach(letter -> recipients.addAll(letter.to()));
        for (String recipient : recipients) {
            if (rules.branches().containsKey(recipient)) {
                return new Chosen(rules.branches().get(recipient), "recipient", "the address it came to");
            }
        }
        List<String> names = found.all(Field.BRANCH).map(Candidate::value).toList();
        for (String name : names) {
            Optional<String> branch = known(name);
            if (branch.isPresent()) {
                return new Chosen(branch.get(), "branch", "named in the mail");
            }
            notes.add("Branch named in the mail", name);
        }
        if (!number.isEmpty() && rules.branches().containsKey(number)) {
            return new Chosen(rules.branches().get(number), "branch", "the portal's number of it");
        }
        if (!rules.defaultBranch().isEmpty() && !rules.branches().isEmpty()) {
            notes.add("The mail came to no address of a branch; the branch is the usual one.");
        }
        return new Chosen(rules.defaultBranch(), "default", "the usual branch");
    }

    private Optional<String> known(String name) {
        String folded = Phrase.fold(name);
        for (Map.Entry<String, String> branch : rules.branches().entrySet()) {
            if (branch.getKey().toLowerCase(Locale.ROOT).equals(folded) || isNamed(branch.getValue(), folded)) {
                return Optional.of(branch.getValue());
            }
        }
        return isNamed(rules.defaultBranch(), folded) ? Optional.of(rules.defaultBranch()) : Optional.empty();
    }

    /** A portal may name the agency too: {@code Example Homes, Clifton}. */
    private static boolean isNamed(String branch, String folded) {
        String known = Phrase.fold(branch);
        boolean name = known.length() > 2 && known.chars().anyMatch(Character::isLetter);
        return name && (" " + folded.replaceAll("[^\\p{L}\\p{N}'-]+", " ") + " ").contains(" " + known + " ");
    }
}
