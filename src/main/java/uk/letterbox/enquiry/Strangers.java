package uk.letterbox.enquiry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import uk.letterbox.mime.MailHeaders;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Phrase;

/**
 * What reaches a mailbox that is open to anybody, and may look like an enquiry: appointments that calendars tell of, letters to
 * many, answers of somebody who is away. A person looks at them.
 */
final class Strangers {

    private static final Pattern APPOINTMENT_SUBJECT = Pattern.compile(
            "(?:reminder|confirmed|confirmation|cancelled|canceled|rescheduled|updated|new event|invitation|accepted|declined|tentative)\\b ?[:\u2013-].*"
                    + "|.*\\b(?:viewing|appointment|booking|event|meeting|valuation|visit)s? (?:is |has been |was )?(?:now )?(?:confirmed|cancelled|canceled|rescheduled|updated|reminder|confirmation)\\b.*"
                    + "|.*\\b(?:reminder|confirmation) (?:of|for|about) (?:your|the|a)\\b.*");
    private static final Pattern APPOINTMENT = Pattern.compile(
            "(?:this is )?(?:just )?(?:a |your )?(?:friendly )?reminder (?:of|that|about|for)\\b.*"
                    + "|(?:your|the) (?:\\w+ )?(?:viewing|appointment|booking|event|meeting) (?:\\w+ )?(?:is|has been|was) (?:now )?(?:confirmed|cancelled|canceled|rescheduled|booked|updated)\\b.*"
                    + "|(?:need to|want to)? ?(?:make a change|change or cancel|reschedule or cancel|cancel or reschedule)\\b.*");
    private static final Pattern AWAY = Pattern.compile(
            "\\b(?:i am|i'm|i will be|i'll be) (?:currently |now )?(?:out of (?:the )?office|away (?:until|from|on)|on (?:annual |maternity |paternity |sick |parental )?leave|on holiday)\\b");
    private static final Pattern MEANWHILE = Pattern.compile(
            "\\b(?:limited access|no access|in my absence|urgent|(?:up)?on my return|when i (?:am|get) back|when i return|will not be monitored)\\b");
    private static final Pattern THANKS = Pattern.compile(
            "(?:thank you|thanks) for (?:your (?:e-?mail|message|enquiry|interest|order|application)|contacting|getting in touch|registering)\\b.*"
                    + "|(?:we (?:have |'ve )?received your|your) (?:e-?mail|message|enquiry|request) (?:has been received|to us)?.*");
    private static final Pattern OF_THEMSELVES = Pattern.compile("\\b(?:i|i'd|i'm|i've|i'll|my|me)\\b");
    private static final Pattern OF_SEVERAL = Pattern.compile("\\b(?:we|we're|we'd|we've|our|us)\\b");
    private static final Pattern ASKS = Pattern.compile(
            "\\?|\\b(?:please|would like|'d like|looking|interested|want|wanting|hoping|need|wish|could|keen)\\b");
    private static final List<Field> OF_FORMS = List.of(Field.MESSAGE, Field.TYPE, Field.REQUEST, Field.POSITION);
    private static final Set<String> FOR_MACHINES = Set.of("lead-metadata", "adf");
    private static final int FIRST_LINES = 40;

    private Strangers() {}

    static List<Judgement> rules() {
        return List.of(Strangers::appointment, Strangers::toMany, Strangers::away, Strangers::nobodyAsks);
    }

    private static Optional<Verdict> appointment(Case one) {
        String subject = Phrase.fold(one.examination().letter().subject());
        boolean told = APPOINTMENT_SUBJECT.matcher(subject).matches()
                || lines(one).stream()
                        .anyMatch(line -> APPOINTMENT.matcher(line).matches());
        return Judgement.quarantine(
                isStrangers(one) && told, "appointment", "An appointment that somebody confirms or calls to mind.");
    }

    private static Optional<Verdict> toMany(Case one) {
        MailHeaders headers = one.mail().headers();
        boolean many = headers.first("List-Unsubscribe").isPresent()
                || headers.first("List-Id").isPresent();
        return Judgement.quarantine(
                isStrangers(one) && many, "newsletter", "Somebody sent it to many, and no person writes so.");
    }

    private static Optional<Verdict> away(Case one) {
        String text = String.join("\n", lines(one));
        boolean away = AWAY.matcher(text).find() && MEANWHILE.matcher(text).find();
        boolean thanks = THANKS.matcher(Phrase.fold(one.examination().letter().subject()))
                .matches();
        return Judgement.quarantine(
                isStrangers(one) && (away || thanks),
                "answers-by-itself",
                "It reads like the automatic answer of somebody who is away, or busy.");
    }

    /** A receipt names somebody and a home as well; but nobody in it says what they want. */
    private static Optional<Verdict> nobodyAsks(Case one) {
        Found found = one.examination().found();
        String text = String.join("\n", lines(one));
        boolean form = OF_FORMS.stream().anyMatch(found::inStructure)
                || found.layers().stream().anyMatch(layer -> FOR_MACHINES.contains(layer.layer()));
        boolean person = OF_THEMSELVES.matcher(text).find()
                || OF_SEVERAL.matcher(text).find() && ASKS.matcher(text).find();
        return Judgement.quarantine(
                isStrangers(one) && !form && !person, "nobody-asks", "Nobody in it says what they would like.");
    }

    private static boolean isStrangers(Case one) {
        return one.carrier() == Origin.MAILBOX && !one.forwarded();
    }

    private static List<String> lines(Case one) {
        return one.examination().letter().page().lines().stream()
                .filter(line -> !line.isBlank())
                .limit(FIRST_LINES)
                .map(Phrase::fold)
                .toList();
    }
}
