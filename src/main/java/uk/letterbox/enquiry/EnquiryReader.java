package uk.letterbox.enquiry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import uk.letterbox.letter.Letters;
import uk.letterbox.mime.Mail;
import uk.letterbox.portal.Portals;

/** Reads a mail: who enquires about what, or why it is no enquiry. The same mail and rules give the same reading. */
public final class EnquiryReader {

    private static final String RELEASED = "released";

    private final Portals portals;
    private final List<Judgement> judgements;

    public EnquiryReader(Portals portals) {
        this.portals = portals;
        List<Judgement> all = new ArrayList<>(AutomaticMail.rules());
        all.addAll(new Spoofed(portals).rules());
        all.addAll(NobodysEnquiry.rules());
        all.addAll(Strangers.rules());
        all.addAll(Doubtful.rules());
        this.judgements = List.copyOf(all);
    }

    /** Reads a mail. */
    public Reading read(Mail mail, MailRules rules) {
        Ours ours = new Ours(rules);
        Letters letters = Letters.of(mail);
        Examiner examiner = new Examiner(portals, rules, ours);
        Examination examination = examiner.examine(letters);
        EnquiryMaker.Made made = new EnquiryMaker(portals, rules, ours).make(letters, examination, date(mail));
        String domain = letters.carrier().from().map(from -> from.domain()).orElse("");
        Trust trust = Authentication.of(mail.headers(), rules, domain);
        Case one = new Case(
                mail,
                letters,
                examination,
                examiner.origin(letters.carrier()),
                trust,
                rules,
                ours,
                made.answerable(),
                made.typeRank());
        Verdict verdict = judgements.stream()
                .flatMap(judgement -> judgement.of(one).stream())
                .findFirst()
                .orElseGet(() -> lead(one));
        return new Reading(verdict, made.enquiry(), made.findings(), notes(made, one));
    }

    /**
     * Reads a mail that a person releases: what they give goes before what was read, and it is a lead if it can be answered.
     *
     * @param given by the name of a field of {@link Enquiry}, e.g. {@code lastName}
     */
    public Reading read(Mail mail, MailRules rules, Map<String, String> given) {
        Reading read = read(mail, rules);
        GivenFields fields = new GivenFields(given);
        Enquiry enquiry = fields.over(read.enquiry());
        boolean answerable = !enquiry.email().isEmpty() || !enquiry.phone().isEmpty();
        Verdict verdict = answerable
                ? new Verdict.Lead(RELEASED, "A person released it.")
                : new Verdict.Quarantine("no-contact", "There is neither an email nor a telephone to answer to.");
        return new Reading(verdict, enquiry, fields.findings(read.findings()), read.notes());
    }

    private static Optional<LocalDate> date(Mail mail) {
        return mail.headers().first("Date").flatMap(date -> {
            try {
                return Optional.of(LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.strip())));
            } catch (DateTimeException otherForm) {
                return Optional.empty();
            }
        });
    }

    private static Verdict lead(Case one) {
        if (one.forwarded()) {
            return new Verdict.Lead("forwarded-enquiry", "An enquiry that the agency forwarded.");
        }
        return switch (one.examination().origin()) {
            case PORTAL -> new Verdict.Lead("portal-enquiry", "An enquiry from a portal.");
            case FORM -> new Verdict.Lead("form-enquiry", "What a visitor of the website filled in.");
            default -> new Verdict.Lead("mailbox-enquiry", "An enquiry to a mailbox that is for them.");
        };
    }

    private static List<String> notes(EnquiryMaker.Made made, Case one) {
        Optional<String> unproven = one.carrier() == Origin.PORTAL && one.trust() == Trust.NONE
                ? Optional.of("No trusted result says that "
                        + one.examination().portal().name().toLowerCase(Locale.ROOT) + " sent it.")
                : Optional.empty();
        return Stream.concat(made.notes().stream(), Stream.concat(unproven.stream(), one.mail().damage().stream()))
                .toList();
    }
}
