package uk.letterbox.enquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.letterbox.layer.Candidate;
import uk.letterbox.letter.Letter;
import uk.letterbox.letter.Letters;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Kind;
import uk.letterbox.portal.Line;
import uk.letterbox.portal.Portal;

/**
 * The type of a lead: the first of the rules that says one. What a lower rule says against it becomes a note; a bare
 * {@code Buyer} of the metadata specification is a default and no proof, so that text which says "rent" goes before it.
 */
final class TypeReader {

    private static final String METADATA = "lead-metadata";
    private static final int HEADINGS = 12;

    private final String words;
    private final Letter letter;
    private final Portal portal;
    private final Found found;
    private final List<String> recipients;
    private final Notes notes;

    TypeReader(Examination examination, List<String> recipients, Notes notes) {
        this.words = examination.words();
        this.letter = examination.letter();
        this.portal = examination.portal();
        this.found = examination.found();
        this.recipients = recipients;
        this.notes = notes;
    }

    /**
     * A type that a rule says.
     *
     * @param rank the lower, the more it counts
     */
    record Sign(LeadType type, String rule, int rank) {}

    /** The type, and the rule that gave it. */
    Sign read() {
        List<Sign> signs = new ArrayList<>();
        structured().ifPresent(signs::add);
        subject().ifPresent(type -> signs.add(new Sign(type, "subject", 2)));
        boolean listed = PropertyReader.isListed(found);
        PeoplesWords.owner(words, listed).ifPresent(type -> signs.add(new Sign(type, "owner's words", 3)));
        if (listed) {
            Listing.of(found, letter, portal.kind() == Kind.PORTAL)
                    .ifPresent(type -> signs.add(new Sign(type, "listed property", 4)));
        }
        PeoplesWords.seeker(words + "\n" + wishes()).ifPresent(type -> signs.add(new Sign(type, "seeker's words", 5)));
        LeadType.of(portal.leadType()).ifPresent(type -> signs.add(new Sign(type, "usual for the source", 6)));
        if (listed) {
            Listing.mailbox(recipients).ifPresent(type -> signs.add(new Sign(type, "mailbox", 7)));
        }
        weak().ifPresent(signs::add);
        headlines().ifPresent(type -> signs.add(new Sign(type, "the portal's own lines", 8)));
        signs.add(new Sign(LeadType.GENERAL, "nothing says a type", 9));
        Sign first = signs.get(0);
        noteOthers(first, signs);
        return first;
    }

    private void noteOthers(Sign first, List<Sign> signs) {
        if (first.type() == LeadType.GENERAL && first.rank() < 6) {
            notes.add("The mail speaks of sales and of lettings.");
        }
        for (Sign other : signs) {
            boolean against = other.rank() < 5 && other.type() != first.type() && other.type() != LeadType.GENERAL;
            if (against) {
                notes.add("The type of the lead is by the " + first.rule() + "; by the " + other.rule()
                        + " it would be " + other.type().word() + ".");
            }
        }
    }

    private Optional<Sign> structured() {
        for (Found.ByLayer layer : found.layers()) {
            for (Candidate one : layer.of(Field.TYPE)) {
                Optional<LeadType> type = TypeWords.of(one.label(), one.value());
                boolean isDefault =
                        layer.layer().equals(METADATA) && type.equals(Optional.of(LeadType.SALES_APPLICANT));
                if (type.isPresent() && !isDefault) {
                    return Optional.of(new Sign(ofOwner(one.value(), type.get()), one.label(), 1));
                }
            }
        }
        return Optional.empty();
    }

    /** A choice of {@code Sales} or {@code Lettings} names a department; which side of it somebody is on their words tell. */
    private LeadType ofOwner(String chosen, LeadType type) {
        boolean owner = TypeWords.isDepartment(chosen)
                && PeoplesWords.owner(words, PropertyReader.isListed(found)).isPresent();
        return !owner
                ? type
                : type == LeadType.LETTINGS_APPLICANT ? LeadType.LETTINGS_VALUATION : LeadType.SALES_VALUATION;
    }

    private Optional<Sign> weak() {
        return found.layers().stream()
                .filter(layer -> layer.layer().equals(METADATA))
                .map(layer -> new Sign(LeadType.SALES_APPLICANT, "default of the lead metadata", 8))
                .findFirst();
    }

    /** A portal repeats its subject as a heading, and that stays where a forwarded copy has lost the subject. */
    private Optional<LeadType> subject() {
        List<String> headings = Stream.concat(
                        Stream.of(Letters.bare(letter.subject())),
                        portal.kind() == Kind.PORTAL
                                ? letter.page().lines().stream()
                                        .filter(line -> !line.isBlank())
                                        .limit(HEADINGS)
                                : Stream.empty())
                .toList();
        for (String heading : headings) {
            for (Line line : portal.subjects()) {
                if (!line.leadType().isEmpty() && line.template().read(heading).isPresent()) {
                    notes.add(line.note());
                    return LeadType.of(line.leadType());
                }
            }
        }
        return Optional.empty();
    }

    /** Where all else fails the advert that a portal names says which market it is in. */
    private Optional<LeadType> headlines() {
        String lines = letter.page().lines().stream()
                .filter(line -> portal.kind() == Kind.PORTAL && !line.isBlank())
                .limit(HEADINGS)
                .collect(Collectors.joining("\n"));
        return PeoplesWords.seeker(lines).filter(type -> type != LeadType.GENERAL);
    }

    private String wishes() {
        return Stream.of(Field.REQUEST, Field.NOTE)
                .flatMap(found::all)
                .map(one -> one.label() + " " + one.value())
                .collect(Collectors.joining("\n"));
    }
}
