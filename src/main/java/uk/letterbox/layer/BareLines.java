package uk.letterbox.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.letterbox.letter.Letter;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Kind;
import uk.letterbox.portal.Layout;
import uk.letterbox.portal.Phrase;
import uk.letterbox.portal.Portal;
import uk.letterbox.portal.ReferenceForm;

/**
 * Contact details and property on lines of their own without labels, as Rightmove writes them: a line that is but an
 * address of mail, with the name above it, a telephone number beside it and perhaps where the person lives. Only in mail
 * of portals: in others such lines are the signature of whoever wrote it.
 */
public final class BareLines implements Layer {

    private static final Pattern EMAIL_LINE =
            Pattern.compile("\\W{0,2}(" + Sound.EMAIL.pattern() + ")(\\s*[<\\[(]mailto:[^>\\])]*[>\\])])?\\W{0,2}");
    private static final Pattern PRICE_LINE = Pattern.compile(
            "(?i)\\s*(guide price|offers? (over|in excess of)|from|poa)?[\\s:]*[\u00a3\u20ac]\\s?\\d.*");
    private static final Pattern DESCRIPTION = Pattern.compile(
            "(?i).{0,60}\\b(bed(room)?s?|studio|flat|house|apartment|bungalow|land|office|property|room)\\b.{0,60}\\b(for sale|to rent|to let)\\b.{0,20}");
    private static final int NEAR = 3;
    private static final int LONGEST_LINE = 200;

    @Override
    public String name() {
        return "bare-lines";
    }

    @Override
    public List<Candidate> read(Letter letter, Portal portal) {
        if (portal.kind() != Kind.PORTAL) {
            return List.of();
        }
        List<Candidate> plain = read(lines(letter.page().plain()), portal);
        return plain.isEmpty() ? read(lines(letter.page().html()), portal) : plain;
    }

    private static List<String> lines(List<String> all) {
        return all.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<Candidate> read(List<String> lines, Portal portal) {
        List<Candidate> found = new ArrayList<>();
        Labels labels = new Labels(portal.layout());
        for (int at = 0; at < lines.size(); at++) {
            Matcher email = EMAIL_LINE.matcher(lines.get(at));
            if (lines.get(at).length() <= LONGEST_LINE && email.matches()) {
                Optional<String> name = nameAbove(lines, at, portal.layout(), labels);
                if (name.isPresent()) {
                    found.add(new Candidate(Field.NAME, name.get(), "line above the email"));
                    found.add(new Candidate(Field.EMAIL, email.group(1), "line by itself"));
                    readBelow(lines, at, labels, found);
                }
            }
        }
        if (!found.isEmpty()) {
            readProperty(lines, portal, labels, found);
        }
        return found;
    }

    private static Optional<String> nameAbove(List<String> lines, int email, Layout layout, Labels labels) {
        for (int at = email - 1; at >= Math.max(0, email - NEAR); at--) {
            String line = lines.get(at);
            if (!Sound.isBarePhone(line)) {
                boolean name = Sound.isName(line, layout)
                        && labels.at(line).isEmpty()
                        && !DESCRIPTION.matcher(line).matches();
                return name ? Optional.of(line) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static void readBelow(List<String> lines, int email, Labels labels, List<Candidate> found) {
        int at = Math.max(0, email - NEAR);
        boolean phone = false;
        for (; at < Math.min(lines.size(), email + NEAR) && !phone; at++) {
            phone = Sound.isBarePhone(lines.get(at));
            if (phone) {
                found.add(new Candidate(Field.PHONE, lines.get(at), "line beside the email"));
            }
        }
        int last = Math.max(email + 1, phone ? at : 0);
        if (last < lines.size()
                && Place.isWhole(lines.get(last))
                && labels.at(lines.get(last)).isEmpty()) {
            found.add(new Candidate(Field.ADDRESS, lines.get(last), "line below the contact details"));
        }
    }

    private static void readProperty(List<String> lines, Portal portal, Labels labels, List<Candidate> found) {
        List<String> homes = found.stream()
                .filter(one -> one.field() == Field.ADDRESS)
                .map(Candidate::value)
                .toList();
        for (String line : lines) {
            boolean plain = line.length() <= LONGEST_LINE && labels.at(line).isEmpty();
            if (plain && PRICE_LINE.matcher(line).matches()) {
                found.add(new Candidate(Field.PRICE, line, "line by itself"));
            } else if (plain && DESCRIPTION.matcher(line).matches()) {
                found.add(new Candidate(Field.PROPERTY, line, "line by itself"));
            } else if (plain && isReference(line, portal)) {
                found.add(new Candidate(Field.REFERENCE, line, "line by itself"));
            } else if (plain
                    && Place.isWhole(line)
                    && !homes.contains(line)
                    && !portal.layout().isEnd(Phrase.fold(line))) {
                found.add(new Candidate(Field.PROPERTY_ADDRESS, line, "line by itself"));
            }
        }
    }

    private static boolean isReference(String line, Portal portal) {
        if (line.indexOf(' ') >= 0 || line.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        for (ReferenceForm form : portal.references()) {
            if (form.read(line).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
