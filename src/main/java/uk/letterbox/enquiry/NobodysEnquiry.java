package uk.letterbox.enquiry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import uk.letterbox.letter.Letter;
import uk.letterbox.letter.Letters;
import uk.letterbox.letter.Page;
import uk.letterbox.mime.MailHeaders;
import uk.letterbox.mime.Mailbox;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.NotEnquiry;
import uk.letterbox.portal.Phrase;

/** Mails of known kinds in which nobody enquires: a portal's notices, newsletters, our own mail, running conversations. */
final class NobodysEnquiry {

    private static final Pattern ANSWER = Pattern.compile("(?i)\\s*(re|aw|sv)\\s*(\\[\\d+])?:.*");
    private static final Pattern HISTORY =
            Pattern.compile("(?i)>.*|on .{5,120} wrote:|-{2,}\\s*original message\\s*-{2,}|from: .*|_{10,}");
    private static final int FIRST_LINES = 40;

    private NobodysEnquiry() {}

    static List<Judgement> rules() {
        return List.of(
                NobodysEnquiry::empty,
                NobodysEnquiry::notice,
                NobodysEnquiry::ownMail,
                NobodysEnquiry::conversation,
                NobodysEnquiry::bulk);
    }

    private static Optional<Verdict> empty(Case one) {
        boolean empty = one.letters().innermost().stream()
                        .allMatch(letter -> letter.page().isEmpty())
                && one.letters().carrier().page().isEmpty()
                && one.mail().damage().isEmpty();
        return Judgement.ignore(empty, "empty", "There is nothing to read in it.");
    }

    /** A known kind by its subject; by what it says only when it is not laid out as an enquiry. */
    private static Optional<Verdict> notice(Case one) {
        if (one.examination().origin() != Origin.PORTAL) {
            return Optional.empty();
        }
        Letter letter = one.examination().letter();
        String subject = Letters.bare(letter.subject());
        boolean laidOut = one.examination().isEnquiry();
        for (NotEnquiry kind : one.examination().portal().notEnquiries()) {
            boolean named = kind.subjects().stream()
                    .anyMatch(template -> template.read(subject).isPresent());
            boolean enquiry = laidOut
                    && one.answerable()
                    && (!kind.people() || one.examination().hasSubjectOfEnquiry());
            if (named && !enquiry || !laidOut && says(letter, kind)) {
                return Optional.of(new Verdict.Ignore(
                        kind.kind(), "A known kind of mail from a portal in which nobody enquires."));
            }
        }
        return Optional.empty();
    }

    private static boolean says(Letter letter, NotEnquiry kind) {
        return letter.page().lines().stream()
                .limit(FIRST_LINES)
                .map(Phrase::fold)
                .anyMatch(line -> kind.says().stream().anyMatch(line::startsWith));
    }

    private static Optional<Verdict> ownMail(Case one) {
        boolean own = one.carrier() == Origin.OWN && one.examination().origin() == Origin.OWN;
        if (!own) {
            return Optional.empty();
        }
        boolean toUs = one.letters().carrier().to().stream().anyMatch(one.ours()::include);
        boolean doubtful = one.examination().isLaidOut() && toUs && !isAnswer(one) && !isAcknowledgement(one);
        return doubtful
                ? Judgement.quarantine(
                        true,
                        "own-mail-with-enquiry",
                        "One of the agency's own addresses sent what is laid out as an enquiry.")
                : Judgement.ignore(true, "own-mail", "The agency's own mail.");
    }

    /** Our mail to the very person it tells of, and to none of us but for a copy: what they wrote came to us before. */
    private static boolean isAcknowledgement(Case one) {
        List<String> to = one.mail().headers().all("To").stream()
                .flatMap(header -> Mailbox.of(header).stream())
                .map(mailbox -> mailbox.address().toLowerCase(Locale.ROOT))
                .toList();
        boolean toThem = one.examination()
                .found()
                .all(Field.EMAIL)
                .anyMatch(email -> to.contains(email.value().toLowerCase(Locale.ROOT)));
        return toThem && to.stream().noneMatch(one.ours()::include);
    }

    private static Optional<Verdict> conversation(Case one) {
        boolean machine =
                one.examination().origin() == Origin.PORTAL || one.examination().origin() == Origin.FORM;
        boolean laidOut =
                machine ? one.examination().isEnquiry() : one.examination().isLaidOut();
        return Judgement.ignore(
                isAnswer(one) && !laidOut, "conversation", "An answer in a conversation that is under way.");
    }

    private static boolean isAnswer(Case one) {
        MailHeaders headers = one.mail().headers();
        String thread = headers.first("In-Reply-To").orElse("")
                + headers.first("References").orElse("");
        boolean subject = ANSWER.matcher(one.letters().carrier().subject()).matches();
        boolean ofOurs = thread.toLowerCase(Locale.ROOT).lines().anyMatch(ids -> oursIn(ids, one));
        boolean history = Page.of(one.mail()).lines().stream()
                .anyMatch(line -> HISTORY.matcher(line.strip()).matches());
        return ofOurs || subject && (!thread.isBlank() || history);
    }

    private static boolean oursIn(String ids, Case one) {
        for (String id : ids.split("[\\s<>]+")) {
            if (id.indexOf('@') > 0 && one.ours().include(id)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Verdict> bulk(Case one) {
        MailHeaders headers = one.mail().headers();
        String precedence = headers.first("Precedence").orElse("").strip().toLowerCase(Locale.ROOT);
        boolean list = headers.first("List-Id").isPresent()
                || List.of("bulk", "list", "junk").contains(precedence);
        boolean unsubscribe = headers.first("List-Unsubscribe").isPresent();
        boolean stranger = one.examination().origin() == Origin.UNKNOWN;
        boolean bulk = list && (stranger || !one.examination().isEnquiry())
                || unsubscribe && !one.examination().isEnquiry();
        return Judgement.ignore(
                bulk && !one.letters().forwards(), "newsletter", "Bulk mail without the details of a person.");
    }
}
