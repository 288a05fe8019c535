package uk.letterbox.wiring;

import java.time.ZoneId;
import java.util.Optional;

import uk.letterbox.alert.AlertChannel;
import uk.letterbox.alert.AlertLog;
import uk.letterbox.alert.EnquiryTeller;
import uk.letterbox.alert.ShootTeller;
import uk.letterbox.alert.SmtpPost;
import uk.letterbox.alert.Webhook;
import uk.letterbox.journal.Letters;
import uk.letterbox.journal.Receipts;
import uk.letterbox.journal.ShootNews;
import uk.letterbox.receipt.ReceiptWriter;
import uk.letterbox.receipt.Thumbnails;
import uk.letterbox.settings.Key;
import uk.letterbox.settings.Settings;
import uk.letterbox.spool.Spool;

/** What tells people of what became of things: receipts for senders, mails for branches and photographers. */
public final class Tellers {

    private final Setup setup;
    private final Books books;
    private final Spool spool;
    private final Entrance entrance;
    private final Preparations preparations;

    Tellers(Setup setup, Books books, Spool spool, Entrance entrance, Preparations preparations) {
        this.setup = setup;
        this.books = books;
        this.spool = spool;
        this.entrance = entrance;
        this.preparations = preparations;
    }

    /** The mail server that alerts go to; empty when none is set. */
    public Optional<SmtpPost> alertPost() {
        Settings settings = setup.settings();
        String to = settings.text(Key.ALERT_TO);
        String from = settings.has(Key.ALERT_FROM) ? settings.text(Key.ALERT_FROM) : to.split(",", 2)[0].strip();
        return settings.url(Key.ALERT_SMTP_URL).map(url -> new SmtpPost(url, from));
    }

    EnquiryTeller ofEnquiries() {
        AlertChannel otherwise = setup.settings()
                .url(Key.ALERT_WEBHOOK)
                .<AlertChannel>map(Webhook::new)
                .orElseGet(AlertLog::new);
        return new EnquiryTeller(
                new Letters(books.journal()),
                new Enquiries(setup, spool, entrance.mailDoors()),
                alertPost(),
                otherwise,
                System::nanoTime);
    }

    ShootTeller ofShoots() {
        return new ShootTeller(
                new ShootNews(books.journal()),
                books.shoots(),
                new ShootPeople(setup, entrance.drops(), receipts()),
                alertPost(),
                System::nanoTime);
    }

    ReceiptWriter receipts() {
        return new ReceiptWriter(
                new Receipts(books.journal()),
                entrance.drops()::receipts,
                setup.settings().duration(Key.RETENTION_RECEIPTS),
                ZoneId.systemDefault(),
                new Thumbnails(new SpooledPictures(spool, preparations.fitting())));
    }
}
