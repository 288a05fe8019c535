package uk.letterbox.enquiry;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.letterbox.layer.Candidate;
import uk.letterbox.layer.Closing;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Layout;
import uk.letterbox.portal.Phrase;

/**
 * Lines of a letter that no layer has read: the enquirer's words may be among these, in a template that nobody knows yet.
 * What every mail of a machine has at its end is left out.
 */
final class Unclaimed {

    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_LETTERS = 3;
    private static final int MOST_LINES = 1_000;
    private static final int MOST_CLAIMS = 500;
    private static final int LONGEST_LINE = 2_000;
    /** Of these, of names and of what is told elsewhere a machine makes its first sentence. */
    private static final Set<String> FRAME = Phrase.words(
            "hi hello dear team at great news you your you've have has had just received got a an the new from this that "
                    + "about enquired property properties enquiry message lead leads request buyer tenant seller landlord vendor applicant "
                    + "form submission submitted contact website our on via user sent to branch is are there attached filled in visitor by "
                    + "was been of for and with through details instant valuation tool online "
                    + "somebody someone customer homeowner renter completed asked good open please see view email html format version reader");

    private static final Pattern SIGNATURE = Pattern.compile("--\\s*");
    private static final Pattern STAFF = Pattern.compile("(?i)(?:[tmdefw]|tel|mob)\\s?[:.|]\\s*[+(]?\\d.*");
    private static final Pattern BOILERPLATE = Pattern.compile(
            "(?i).*\\b(unsubscribe|confidential|intended recipient|legally privileged|member services|customer services?|privacy (policy|notice)|all rights reserved|registered (office|in england)|copyright|do not reply|this (e-?mail|message|enquiry) (was|is|has been) (sent|generated|submitted)|sent (from|via) (our|your|the|a)|view (it )?(online|in your browser))\\b.*|\\s*(<?https?://|www\\.|\u00a9).*");

    private final Layout layout;
    private final List<String> lines;
    private final List<Claim> claims;
    private final Set<String> told;

    Unclaimed(Examination examination) {
        this.layout = examination.portal().layout();
        this.lines = ofEnquirer(examination);
        this.told = examination.found().layers().stream()
                .flatMap(layer -> layer.candidates().stream())
                .limit(MOST_CLAIMS)
                .flatMap(one -> words(one.value()))
                .collect(Collectors.toSet());
        this.claims = examination.found().layers().stream()
                .flatMap(layer -> layer.candidates().stream())
                .limit(MOST_CLAIMS)
                .map(Claim::of)
                .distinct()
                .toList();
    }

    /** Without what stands below the mark of a signature, where a machine or one of the agency's people puts theirs. */
    private static List<String> ofEnquirer(Examination examination) {
        List<String> all = examination.letter().page().lines();
        if (examination.origin() == Origin.MAILBOX) {
            return all;
        }
        return all.stream()
                .takeWhile(line -> !SIGNATURE.matcher(line.strip()).matches())
                .filter(line -> !STAFF.matcher(line.strip()).matches())
                .toList();
    }

    private static Stream<String> words(String text) {
        return Stream.of(Phrase.fold(text).split("[^\\p{L}\\p{N}']+"));
    }

    /** What a layer has read, in letters and digits alone. */
    private record Claim(boolean name, String label, String value) {

        static Claim of(Candidate one) {
            return new Claim(one.field() == Field.NAME, letters(one.label()), letters(one.value()));
        }

        /** A field may be all of a line, part of one behind its label, or run over several. */
        boolean covers(String text) {
            boolean behindLabel = label.length() >= FEWEST_LETTERS && text.startsWith(label);
            boolean part = !name && value.length() * 2 > text.length() && text.contains(value);
            return value.contains(text) || behindLabel || part;
        }

        /** Says nothing, so that no log or message ever carries a person. */
        @Override
        public String toString() {
            return "Claim";
        }
    }

    List<String> lines() {
        return lines.stream()
                .limit(MOST_LINES)
                .map(line -> line.replace('\t', ' ').strip())
                .filter(line -> line.split("\\s+", FEWEST_WORDS).length >= FEWEST_WORDS)
                .map(line -> line.substring(0, Math.min(line.length(), LONGEST_LINE)))
                .filter(line -> !isOfMachine(line) && !isClaimed(line))
                .toList();
    }

    private boolean isOfMachine(String line) {
        return layout.isEnd(Phrase.fold(line))
                || Closing.is(line)
                || BOILERPLATE.matcher(line).matches();
    }

    private boolean isClaimed(String line) {
        String text = letters(line);
        boolean nothingNew = words(line).allMatch(word -> FRAME.contains(word) || told.contains(word));
        return text.length() < FEWEST_LETTERS || nothingNew || claims.stream().anyMatch(claim -> claim.covers(text));
    }

    private static String letters(String text) {
        return Phrase.fold(text).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
