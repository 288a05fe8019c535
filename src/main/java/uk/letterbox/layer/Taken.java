package uk.letterbox.layer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.letterbox.portal.Field;
import uk.letterbox.portal.Layout;
import uk.letterbox.portal.Section;

/** What was taken off labels so far, each in the meaning that its part of the mail gives it. */
final class Taken {

    private static final Pattern PHONE = Pattern.compile("(?<![\\d@.\\w-])[+(]?\\d[\\d\\s().-]{7,18}\\d(?![\\d@\\w-])");
    private static final Pattern HOW_TO_ANSWER = Pattern.compile(".*\\b(contact|reach|call|reply|respond|answer)\\b.*");

    private final Layout layout;
    private final List<Candidate> found = new ArrayList<>();
    private final Set<Field> seen = EnumSet.noneOf(Field.class);
    private Optional<Section> section = Optional.empty();

    Taken(Layout layout) {
        this.layout = layout;
    }

    List<Candidate> found() {
        return found;
    }

    boolean has(Field field) {
        return seen.contains(field);
    }

    /** Whether it is known how to answer. */
    boolean answerable() {
        return has(Field.EMAIL) || has(Field.PHONE);
    }

    void enter(Optional<Section> heading) {
        section = heading;
    }

    void begin(Field field) {
        seen.add(field);
    }

    void words(String text, String label) {
        if (!Sound.isNothing(text)) {
            found.add(new Candidate(Field.MESSAGE, text.strip(), label));
        }
    }

    void take(Label label, String value) {
        Field field = field(label);
        if (Sound.isNothing(value)) {
            return;
        }
        if (field.isLong() || Sound.is(field, value, layout)) {
            add(field, value, label);
            if (field == Field.NAME || field == Field.NOTE) {
                takeContact(label, value, field == Field.NAME);
            }
        } else {
            boolean person = field == Field.NAME || field == Field.EMAIL || field == Field.PHONE;
            found.add(new Candidate(Field.NOTE, value.strip(), label.text()));
            takeContact(label, value, person);
        }
    }

    /** Behind a label for a person, or for how to reach one, there may be an address or number with other words. */
    private void takeContact(Label label, String value, boolean person) {
        if (!person
                && !HOW_TO_ANSWER.matcher(label.text().toLowerCase(Locale.ROOT)).matches()) {
            return;
        }
        Matcher email = Sound.EMAIL.matcher(value);
        if (email.find()) {
            add(Field.EMAIL, email.group(), label);
        }
        Matcher phone = PHONE.matcher(value);
        if (phone.find() && Sound.isBarePhone(phone.group())) {
            add(Field.PHONE, phone.group(), label);
        }
    }

    private void add(Field field, String value, Label label) {
        seen.add(field);
        found.add(new Candidate(field, value.strip(), label.text()));
    }

    /** The same label means something else in the part of the mail that is about the property, or about the agency. */
    Field field(Label label) {
        Field field = label.field().orElse(Field.NOTE);
        if (section.isEmpty() || section.get() == Section.PERSON) {
            return field;
        }
        return section.get() == Section.AGENT ? ofAgent(field) : ofProperty(field);
    }

    private static Field ofAgent(Field field) {
        return switch (field) {
            case TITLE, NAME, FIRST_NAME, LAST_NAME, EMAIL, PHONE, ADDRESS, POSTCODE -> Field.AGENT;
            default -> field;
        };
    }

    /** A form without a heading for the person goes on to them under that of the property. */
    private Field ofProperty(Field field) {
        return switch (field) {
            case ADDRESS -> Field.PROPERTY_ADDRESS;
            case POSTCODE -> Field.PROPERTY_POSTCODE;
            case TYPE -> Field.NOTE;
            case NAME -> answerable() ? Field.PROPERTY : field;
            case EMAIL, PHONE -> answerable() ? Field.AGENT : field;
            default -> field;
        };
    }
}
