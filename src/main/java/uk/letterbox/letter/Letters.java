package uk.letterbox.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import uk.letterbox.mime.Mail;
import uk.letterbox.mime.MailHeaders;
import uk.letterbox.mime.Mailbox;

/**
 * The letters in a mail: itself first, then what it encloses or quotes, down to the innermost.
 *
 * @param carrier the mail itself
 * @param innermost what lies at the bottom: the mail itself when it forwards nothing, several when it encloses several
 */
public record Letters(Letter carrier, List<Letter> innermost) {

    private static final Pattern FORWARDED = Pattern.compile("(?i)\\s*(\\[[^\\]]*]\\s*)?(fwd?|forwarded|wg|tr)\\s*:.*");
    private static final Pattern PREFIXES = Pattern.compile(
            "(?i)^(\\s*(\\[(ext|external|bulk|spam\\??)]\\s*:?|(fwd?|re|forwarded|wg|aw|tr)\\s*:)\\s*)+");
    private static final Pattern ANSWER = Pattern.compile("(?i)\\s*(re|aw|sv)\\s*(\\[\\d+])?:.*");
    private static final List<String> RECIPIENT_HEADERS = List.of(
            "Delivered-To",
            "X-Original-To",
            "X-Forwarded-To",
            "X-Forwarded-For",
            "Envelope-To",
            "X-Envelope-To",
            "X-Rcpt-To",
            "To",
            "Cc");
    private static final List<String> ENVELOPE_HEADERS = List.of("Sender", "Return-Path");
    private static final List<String> RELAYED_FROM = List.of("X-Original-From", "X-Original-Sender");
    private static final int DEEPEST = 6;

    public Letters {
        innermost = List.copyOf(innermost);
    }

    /** Opens a mail down to the innermost letters. */
    public static Letters of(Mail mail) {
        Letter whole = letter(mail, Letter.Way.ITSELF);
        Letter carrier =
                isAnswer(mail, whole.subject()) ? whole.with(whole.page().withoutHistory()) : whole;
        List<Letter> innermost = new ArrayList<>();
        open(mail, carrier, 0, innermost);
        return new Letters(carrier, innermost);
    }

    /** Whether the mail carries another. */
    public boolean forwards() {
        return innermost.size() != 1 || innermost.get(0).way() != Letter.Way.ITSELF;
    }

    /** A subject without the marks of answering and forwarding. */
    public static String bare(String subject) {
        return PREFIXES.matcher(subject).replaceFirst("").strip();
    }

    /** An answer quotes what it answers, and that was read when it came. */
    private static boolean isAnswer(Mail mail, String subject) {
        boolean answers = ANSWER.matcher(subject).matches()
                || mail.headers().first("In-Reply-To").isPresent();
        return answers && !isForward(subject);
    }

    /** Whether a subject says that the mail forwards another. */
    public static boolean isForward(String subject) {
        return FORWARDED.matcher(subject).matches();
    }

    private static void open(Mail mail, Letter letter, int depth, List<Letter> innermost) {
        if (!mail.enclosed().isEmpty() && depth < DEEPEST) {
            for (Mail enclosed : mail.enclosed()) {
                open(enclosed, letter(enclosed, Letter.Way.ENCLOSED), depth + 1, innermost);
            }
            return;
        }
        innermost.add(quoted(relayed(mail.headers(), letter), depth));
    }

    private static Letter quoted(Letter letter, int depth) {
        boolean forward =
                isForward(letter.subject()) || letter.subject().isBlank() || letter.way() == Letter.Way.QUOTED;
        Page page = letter.page();
        Optional<QuotedHead> plain = QuotedHead.find(page.plain(), forward);
        Optional<QuotedHead> html = QuotedHead.find(page.html(), forward);
        if (depth >= DEEPEST || plain.isEmpty() && html.isEmpty()) {
            return letter;
        }
        Map<String, String> fields = plain.or(() -> html).get().fields();
        Letter inner = new Letter(
                Mailbox.of(unlinked(fields.get("from"))).stream().findFirst(),
                Mailbox.of(unlinked(fields.getOrDefault("reply-to", ""))),
                addresses(List.of(unlinked(fields.getOrDefault("to", "")))),
                List.of(),
                fields.getOrDefault("subject", ""),
                page.with(
                        plain.map(head -> head.body(page.plain())).orElse(List.of()),
                        html.map(head -> head.body(page.html())).orElse(List.of())),
                Letter.Way.QUOTED);
        return quoted(inner, depth + 1);
    }

    /** A list that passes mail on under its own name says in a header who wrote it. */
    private static Letter relayed(MailHeaders headers, Letter letter) {
        boolean via = letter.from().map(from -> from.name().contains(" via ")).orElse(false);
        for (String header : RELAYED_FROM) {
            List<Mailbox> original = headers.first(header).map(Mailbox::of).orElse(List.of());
            if (via && !original.isEmpty()) {
                return new Letter(
                        Optional.of(original.get(0)),
                        letter.replyTo(),
                        letter.to(),
                        letter.envelope(),
                        letter.subject(),
                        letter.page(),
                        Letter.Way.RELAYED);
            }
        }
        return letter;
    }

    private static Letter letter(Mail mail, Letter.Way way) {
        MailHeaders headers = mail.headers();
        List<String> to = new ArrayList<>();
        for (String header : RECIPIENT_HEADERS) {
            to.addAll(addresses(headers.all(header)));
        }
        return new Letter(
                headers.first("From").map(Mailbox::of).orElse(List.of()).stream()
                        .findFirst(),
                headers.first("Reply-To").map(Mailbox::of).orElse(List.of()),
                to.stream().distinct().toList(),
                ENVELOPE_HEADERS.stream()
                        .flatMap(header -> addresses(headers.all(header)).stream())
                        .toList(),
                headers.first("Subject").orElse("").strip(),
                Page.of(mail),
                way);
    }

    private static List<String> addresses(List<String> headers) {
        List<String> addresses = new ArrayList<>();
        for (String header : headers) {
            for (Mailbox mailbox : Mailbox.of(header)) {
                addresses.add(mailbox.address().toLowerCase(Locale.ROOT));
            }
        }
        return addresses;
    }

    /** Programs write an address in square brackets, or twice because it is a link. */
    private static String unlinked(String header) {
        return header.replaceAll("(?i)\\[mailto:([^\\]]*)]", "<$1>").replaceAll("(?i)<mailto:[^>]*>", "");
    }
}
