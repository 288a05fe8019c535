package uk.letterbox.enquiry;

import java.util.List;
import java.util.Optional;

import uk.letterbox.layer.Candidate;
import uk.letterbox.letter.Letter;
import uk.letterbox.letter.Letters;
import uk.letterbox.mime.Damage;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Kind;

/** What only a person can decide, so that it neither becomes a lead nor is lost. */
final class Doubtful {

    private static final int SURE_OF_TYPE = 2;

    private Doubtful() {}

    static List<Judgement> rules() {
        return List.of(
                Doubtful::broken,
                Doubtful::several,
                Doubtful::spam,
                Doubtful::otherMatter,
                Doubtful::nobodyKnown,
                Doubtful::noContact,
                Doubtful::noEnquiry);
    }

    /** A mail without its last boundary can be whole but for that; one that ends within contact details is not. */
    private static Optional<Verdict> broken(Case one) {
        List<String> damage = one.mail().damage();
        boolean onlyUnclosed = damage.stream().allMatch(Damage.UNCLOSED.words()::equals);
        boolean cut = !damage.isEmpty() && (!one.answerable() || endsInContact(one.examination()));
        return Judgement.quarantine(!onlyUnclosed || cut, "broken", damage.isEmpty() ? "" : String.join(" ", damage));
    }

    /** Of two parts that say the same the last one is cut alone. */
    private static boolean endsInContact(Examination examination) {
        Letter letter = examination.letter();
        boolean wholeBeside = !letter.page().html().isEmpty()
                && examination.found().all(Field.EMAIL).anyMatch(email -> letter.page().plain().stream()
                        .anyMatch(line -> line.contains(email.value())));
        if (wholeBeside) {
            return false;
        }
        List<String> lines = letter.page().html().isEmpty()
                ? letter.page().plain()
                : letter.page().html();
        String last = lines.stream().filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
        return java.util.stream.Stream.of(Field.EMAIL, Field.PHONE, Field.NAME, Field.LAST_NAME)
                .flatMap(examination.found()::all)
                .map(Candidate::value)
                .anyMatch(value -> last.strip().endsWith(value));
    }

    private static Optional<Verdict> several(Case one) {
        boolean inOne = one.examination().isAboutSeveral();
        boolean enclosed = one.letters().innermost().stream()
                        .filter(letter -> letter.way() == Letter.Way.ENCLOSED)
                        .count()
                > 1;
        return Judgement.quarantine(
                inOne || enclosed && one.examination().isEnquiry(),
                "several-people",
                "Several people are in one mail.");
    }

    private static Optional<Verdict> spam(Case one) {
        int score = Pitch.of(one.examination().found());
        return score >= Pitch.BLATANT && one.examination().origin() != Origin.PORTAL
                ? Judgement.ignore(true, "form-spam", "Form spam: links, headers of its own, something to sell.")
                : Judgement.quarantine(
                        score >= Pitch.DOUBTFUL,
                        "form-spam",
                        "It looks like form spam: links, headers of its own or a pitch.");
    }

    private static Optional<Verdict> otherMatter(Case one) {
        boolean portal = one.examination().portal().kind() == Kind.PORTAL;
        String asked = one.examination().words() + "\n"
                + one.examination()
                        .found()
                        .all(Field.TYPE)
                        .map(Candidate::value)
                        .reduce("", (before, value) -> before + value + "\n");
        // A form about repairs asks who its sender is, too; what its subject says of it goes before that.
        boolean sure = one.typeRank() <= SURE_OF_TYPE;
        String told = sure ? Letters.bare(one.examination().letter().subject()) : asked;
        Optional<String> kind = portal ? Optional.empty() : OtherMatter.in(told);
        // Whoever buys speaks of roofs that leak, and is nobody's tenant.
        boolean buys = PeoplesWords.seeker(asked)
                .filter(LeadType.SALES_APPLICANT::equals)
                .isPresent();
        return kind.filter(rule -> !(buys && rule.equals(OtherMatter.REPAIR)))
                .flatMap(rule ->
                        Judgement.quarantine(true, rule, "A matter for a person, and no enquiry about a home."));
    }

    private static Optional<Verdict> nobodyKnown(Case one) {
        boolean enquiry = one.examination().isEnquiry();
        if (one.forwarded() && (one.carrier() == Origin.UNKNOWN || one.carrier() == Origin.PORTAL)) {
            return Judgement.quarantine(true, "unknown-forwarder", "Somebody forwards it who is not of the agency.");
        }
        boolean unknown = !one.forwarded() && one.examination().origin() == Origin.UNKNOWN;
        return unknown && enquiry
                ? Judgement.quarantine(
                        true,
                        "unknown-sender",
                        "It is laid out as an enquiry, and the agency has said nothing of its sender.")
                : Judgement.quarantine(
                        unknown, "no-enquiry", "The sender is not known, and it is not laid out as an enquiry.");
    }

    private static Optional<Verdict> noContact(Case one) {
        return Judgement.quarantine(
                one.examination().isEnquiry() && !one.answerable(),
                "no-contact",
                "There is neither an email nor a telephone to answer to.");
    }

    private static Optional<Verdict> noEnquiry(Case one) {
        Examination examination = one.examination();
        boolean portal = examination.origin() == Origin.PORTAL;
        boolean inWords = !portal
                && one.answerable()
                && (PeoplesWords.seeker(examination.words()).isPresent()
                        || PeoplesWords.owner(examination.words(), false).isPresent()
                        || PeoplesWords.asksToView(examination.words()));
        return Judgement.quarantine(
                !examination.isEnquiry() && !inWords,
                portal ? "portal-without-enquiry" : "no-enquiry",
                portal
                        ? "A portal sent it, and it is neither an enquiry nor of a kind that is known to be none."
                        : "It is not laid out as an enquiry, and its words are none.");
    }
}
