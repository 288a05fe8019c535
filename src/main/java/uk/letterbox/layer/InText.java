package uk.letterbox.layer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.letterbox.letter.Letter;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Phrase;
import uk.letterbox.portal.Portal;

/**
 * Addresses in running text, with a telephone number in the same line, where nothing is laid out:
 * {@code Ann Lee (ann@example.com, 07700 900123) has enquired}. Not below the end of the enquiry, where the portal's own are.
 */
public final class InText implements Layer {

    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d\u00a3.,/_-])(?:(?:\\+|00)44[\\s().-]*|\\(?0)(?:[\\s().-]{0,2}\\d){9,10}(?![\\d_])");
    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 1_000;
    private static final int MOST = 2;

    @Override
    public String name() {
        return "in-text";
    }

    @Override
    public List<Candidate> read(Letter letter, Portal portal) {
        Set<String> emails = new LinkedHashSet<>();
        List<Candidate> found = new ArrayList<>();
        for (String line : letter.page().lines().stream().limit(MOST_LINES).toList()) {
            if (!emails.isEmpty() && portal.layout().isEnd(Phrase.fold(line))) {
                break;
            }
            String start = line.substring(0, Math.min(line.length(), LONGEST_LINE));
            Matcher email = Sound.EMAIL.matcher(start);
            if (email.find() && emails.add(email.group())) {
                found.add(new Candidate(Field.EMAIL, email.group(), "in the text"));
                Matcher phone = PHONE.matcher(start);
                if (phone.find()) {
                    found.add(new Candidate(Field.PHONE, phone.group(), "beside the email in the text"));
                }
            }
        }
        return emails.size() > MOST ? List.of() : found;
    }
}
