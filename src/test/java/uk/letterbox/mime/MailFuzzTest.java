package uk.letterbox.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import uk.letterbox.wording.Bedrooms;
import uk.letterbox.wording.EmailAddress;
import uk.letterbox.wording.MessageText;
import uk.letterbox.wording.Money;
import uk.letterbox.wording.PersonName;
import uk.letterbox.wording.Postcode;
import uk.letterbox.wording.PropertyReference;
import uk.letterbox.wording.SaidDate;
import uk.letterbox.wording.Telephone;

/** Broken mails through all that reads them. */
class MailFuzzTest {

    private static final int IN_EACH_BUILD = 2_000;
    private static final int LONG = 100_000;
    /** Of one mail, on a machine that does much else. */
    private static final Duration MOST_TIME = Duration.ofSeconds(20);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final int LINES_OF_A_TEXT = 12;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void no_broken_mail_fails_or_takes_long() throws IOException {
        readAll(0, IN_EACH_BUILD);
    }

    @Test
    @Tag("long")
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void no_broken_mail_of_very_many_fails_or_takes_long() throws IOException {
        readAll(IN_EACH_BUILD, LONG);
    }

    private static void readAll(int from, int count) throws IOException {
        MutatedMails mails = MutatedMails.ofSamples();
        MailParser parser = new MailParser(MailLimits.usual());
        for (int number = from; number < from + count; number++) {
            byte[] raw = mails.mail(number);
            long start = System.nanoTime();
            try {
                read(parser.parse(new ByteArrayInputStream(raw)));
            } catch (RuntimeException | StackOverflowError failed) {
                throw new AssertionError("Mail " + number + " of the broken ones fails", failed);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("mail %d", number)
                    .isLessThan(MOST_TIME);
        }
    }

    private static void read(Mail mail) {
        for (MailHeaders.Header header : mail.headers().all()) {
            assertThat(header.value().chars()).noneMatch(Character::isISOControl);
            Mailbox.of(header.value());
            line(header.value());
        }
        for (Mail.Text text : mail.texts()) {
            HtmlText html = HtmlText.of(text.text());
            for (String lines : List.of(text.text(), html.text(), html.hidden())) {
                MessageText.of(lines, 8_000);
                lines.lines().limit(LINES_OF_A_TEXT).forEach(MailFuzzTest::line);
            }
        }
        mail.enclosed().forEach(MailFuzzTest::read);
    }

    private static void line(String line) {
        PersonName.of(line);
        Telephone.of(line);
        EmailAddress.of(line, none -> false);
        Postcode.in(line);
        Postcode.folded(line);
        Money.in(line);
        Bedrooms.in(line);
        SaidDate.of(line, TODAY);
        PropertyReference.of(line);
    }
}
