package uk.letterbox.alert;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.journal.AlertBox.News;
import uk.letterbox.journal.Letter;
import uk.letterbox.journal.Letters;

/**
 * Tells branches of enquiries that a person must see to: by mail with the enquiry in it, several for one branch in one mail.
 * Where there is no mail server the other channel is told, by ids alone. At least once: each stays due until it was told.
 */
public final class EnquiryTeller {

    private static final Logger LOG = LoggerFactory.getLogger(EnquiryTeller.class);
    private static final int MOST = 200;
    private static final int MOST_IN_A_MAIL = 20;

    private final Letters letters;
    private final EnquirySource source;
    private final Optional<SmtpPost> post;
    private final AlertChannel otherwise;
    private final EnquiryText text = new EnquiryText(ZoneId.systemDefault());
    private final Retry retry;
    private Optional<String> failure = Optional.empty();

    /**
     * @param post empty where there is no mail server
     * @param otherwise what is told then
     * @param nanos a monotonic clock, as {@link System#nanoTime()}
     */
    public EnquiryTeller(
            Letters letters,
            EnquirySource source,
            Optional<SmtpPost> post,
            AlertChannel otherwise,
            LongSupplier nanos) {
        this.letters = letters;
        this.source = source;
        this.post = post;
        this.otherwise = otherwise;
        this.retry = new Retry(nanos);
    }

    /** Tells what is due; to be called every few seconds, by one thread at a time. One that fails keeps no other back. */
    public synchronized void tell() {
        if (!retry.due()) {
            return;
        }
        Map<String, List<Letter>> mails = new LinkedHashMap<>();
        letters.due(MOST).forEach(letter -> mails.computeIfAbsent(source.recipients(letter), to -> new ArrayList<>())
                .add(letter));
        Optional<String> failed = Optional.empty();
        for (Map.Entry<String, List<Letter>> mail : mails.entrySet()) {
            List<Letter> some = mail.getValue()
                    .subList(0, Math.min(MOST_IN_A_MAIL, mail.getValue().size()));
            failed = failed.or(() -> tell(mail.getKey(), some));
        }
        if (!mails.isEmpty()) {
            ended(failed);
        }
    }

    /** Why they were not told; empty when they were. */
    private Optional<String> tell(String to, List<Letter> some) {
        try {
            if (post.isPresent()) {
                post.get().send(to, text.subject(some), sections(some));
            } else {
                otherwise.tell(
                        new AlertMessage(some.stream().map(EnquiryTeller::news).toList()));
            }
            some.forEach(letters::told);
            return Optional.empty();
        } catch (NotTold | IOException failed) {
            return Optional.of(failed instanceof NotTold ? failed.getMessage() : "what is kept of it cannot be read");
        }
    }

    private String sections(List<Letter> some) throws IOException {
        List<String> sections = new ArrayList<>();
        for (Letter letter : some) {
            sections.add(text.section(letter, source.read(letter)));
        }
        return String.join("\n" + "-".repeat(60) + "\n\n", sections);
    }

    /** By ids alone: who is told so is not asked whether they may know the person. */
    private static News news(Letter letter) {
        String id = letter.delivery().map(Delivery::id).orElse(letter.arrival().id());
        return new News(
                letter.id(),
                letter.arrival().agency(),
                "enquiry",
                id + " is " + letter.state() + ": " + letter.reason().replaceAll("[.]$", "") + ". See: letterbox show "
                        + id,
                1,
                letter.at().toEpochMilli(),
                false);
    }

    private void ended(Optional<String> failed) {
        if (failed.isPresent()) {
            retry.failed();
            if (!failed.equals(failure)) {
                LOG.error("A branch could not be told of an enquiry: {}. It is tried again by itself.", failed.get());
            }
        } else {
            retry.worked();
        }
        failure = failed;
    }
}
