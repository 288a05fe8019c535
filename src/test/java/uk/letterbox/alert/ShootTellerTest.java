package uk.letterbox.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import uk.letterbox.arrival.InShoot;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.arrival.Shoot;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Ids;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Side;
import uk.letterbox.journal.Arrivals;
import uk.letterbox.journal.Desk;
import uk.letterbox.journal.HandClock;
import uk.letterbox.journal.Journal;
import uk.letterbox.journal.JournalLocation;
import uk.letterbox.journal.OneJournal;
import uk.letterbox.journal.Search;
import uk.letterbox.journal.ShootBook;
import uk.letterbox.journal.ShootNews;
import uk.letterbox.journal.WakeUp;

/** People are told of a shoot when there is something to tell, and not before or twice. */
@ParameterizedClass
@MethodSource("uk.letterbox.journal.JournalDatabases#both")
class ShootTellerTest {

    private final JournalLocation database;
    private final HandClock clock = new HandClock();
    private final AtomicLong nanos = new AtomicLong();
    private final Ids ids = new Ids();
    private Journal journal;
    private Arrivals arrivals;
    private GreenMail server;
    private String sender = "anna@example.org";
    private String office = "photos@example.com,clifton@example.com";

    ShootTellerTest(Supplier<JournalLocation> database) {
        this.database = database.get();
    }

    @BeforeEach
    void open() {
        journal = Journal.open(database, clock);
        arrivals = new Arrivals(journal, new OneJournal.PlainNames(), ids, new WakeUp());
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
        journal.close();
    }

    @Test
    void a_shoot_is_told_when_it_is_at_rest_again_when_more_needs_someone_and_as_complete_when_all_is_well()
            throws Exception {
        Offer held = held("1.jpg");
        Offer second = held("2.jpg");
        Offer good = photo("3.jpg");
        ShootTeller teller = teller(port());
        accept(held, second, good);
        tell(teller);
        assertThat(mails()).isEmpty();

        desk().discard(delivery(good), "Not wanted.");
        tell(teller);
        tell(teller);
        assertThat(subjects()).hasSize(3).containsOnly("Letterbox: sales/BS8-12 needs someone, 2 of 3 files");
        assertThat(text(0)).contains("Of 3 files: 2 waiting, 1 taken out.", "sales/BS8-12/photos/1.jpg");

        arrivals.settle(held.id(), new Proposal.Refuse("It is no picture."));
        tell(teller);
        assertThat(mails()).hasSize(3);
        arrivals.settle(second.id(), new Proposal.Deliver(List.of(draft())));
        tell(teller);
        assertThat(mails()).hasSize(3);
        desk().discard(delivery(second), "Not wanted.");
        tell(teller);
        assertThat(mails()).hasSize(3);
    }

    @Test
    void what_was_told_to_need_someone_is_told_complete_when_it_is() throws Exception {
        office = "";
        Offer held = held("1.jpg");
        accept(held);
        ShootTeller teller = teller(port());
        tell(teller);
        arrivals.settle(held.id(), new Proposal.Deliver(List.of(draft())));
        desk().discard(delivery(held), "Not wanted.");
        tell(teller);
        tell(teller);

        assertThat(subjects())
                .containsExactly(
                        "Letterbox: sales/BS8-12 needs someone, 1 of 1 file",
                        "Letterbox: sales/BS8-12 is complete, 1 file");
        assertThat(mails().get(0).getMessageID()).isNotEqualTo(mails().get(1).getMessageID());
    }

    @Test
    void an_open_shoot_is_told_only_when_it_was_quiet_for_an_hour() {
        arrivals.accept(List.of(held("1.jpg").in(InShoot.MORE_MAY_COME)));
        ShootTeller teller = teller(port());
        tell(teller);
        assertThat(mails()).isEmpty();

        clock.advance(Duration.ofMinutes(61).toMillis());
        tell(teller);

        assertThat(mails()).isNotEmpty();
    }

    @Test
    void a_mail_that_was_sent_and_not_written_down_is_the_same_mail_when_it_is_sent_again() throws Exception {
        office = "";
        accept(held("1.jpg"));
        ShootTeller teller = teller(port());
        tell(teller);
        journal.write(handle -> handle.execute("DELETE FROM telling"));
        journal.write(handle -> handle.execute("UPDATE shoot SET news_at = 1"));
        tell(teller);

        assertThat(mails()).hasSize(2);
        assertThat(mails().get(0).getMessageID())
                .isEqualTo(mails().get(1).getMessageID())
                .matches("<s-[0-9A-Z]{26}\\.sender\\.1@example\\.com>");
    }

    @Test
    void who_cannot_be_reached_is_tried_again_and_keeps_nobody_else_back() throws Exception {
        sender = "anna..@@example.org";
        accept(held("1.jpg"));
        ShootTeller teller = teller(port());
        tell(teller);
        assertThat(mails()).as("to the office").hasSize(2);

        clock.advance(1);
        arrivals.accept(List.of(of("lettings/7", "2.jpg", new Proposal.Hold("Nobody knows it."))));
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());
        sender = "";
        tell(teller);
        assertThat(mails()).hasSize(4);

        sender = "anna@example.org";
        clock.advance(Duration.ofSeconds(30).toMillis());
        tell(teller);
        assertThat(mails()).hasSize(5);
        assertThat(mails().get(4).getAllRecipients())
                .extracting(Object::toString)
                .containsExactly(sender);
    }

    @Test
    void without_a_mail_server_or_addresses_nobody_is_told_also_not_later() {
        accept(held("1.jpg"));
        new ShootTeller(new ShootNews(journal), new ShootBook(journal), source(), Optional.empty(), nanos::get).tell();
        tell(teller(port()));
        sender = "";
        office = "";
        accept(held("2.jpg"));
        tell(teller(port()));
        office = "photos@example.com";
        tell(teller(port()));

        assertThat(mails()).isEmpty();
    }

    @Test
    void what_a_stranger_calls_a_file_is_neither_a_header_nor_a_line_of_its_own() throws Exception {
        office = "";
        String evil = "sales/x\r\nBcc: evil@example.com\u2028* evil \u202elive.jpg";
        arrivals.accept(List.of(of("sales/x\r\nBcc: evil@example.com", evil, new Proposal.Refuse("No\npicture."))));
        tell(teller(port()));

        MimeMessage mail = mails().get(0);
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).startsWith("Letterbox: sales/x Bcc: evil");
        assertThat(text(0).lines().filter(line -> line.startsWith("*") || line.startsWith("Bcc")))
                .hasSize(1);
        assertThat(text(0)).doesNotContain("\u2028", "\u202e").contains("It was not taken. No picture.");
    }

    /** Some time later, for no two changes of a shoot have the same time. */
    private void tell(ShootTeller teller) {
        clock.advance(10);
        teller.tell();
    }

    private ShootSource source() {
        return new ShootSource() {
            @Override
            public String from(Shoot shoot) {
                return "anna";
            }

            @Override
            public String sender(Shoot shoot) {
                return sender;
            }

            @Override
            public String office(Shoot shoot) {
                return office;
            }

            @Override
            public String property(Shoot shoot) {
                return shoot.group();
            }

            @Override
            public Path receipt(Shoot shoot) {
                return Path.of("/receipts/1.html");
            }
        };
    }

    private ShootTeller teller(int port) {
        SmtpPost post = new SmtpPost(URI.create("smtp://127.0.0.1:" + port), "letterbox@example.com");
        return new ShootTeller(new ShootNews(journal), new ShootBook(journal), source(), Optional.of(post), nanos::get);
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private Desk desk() {
        return new Desk(journal, ids, new WakeUp());
    }

    private void accept(Offer... offers) {
        clock.advance(1);
        arrivals.accept(Arrays.asList(offers));
    }

    private String delivery(Offer offer) {
        return new Search(journal).deliveriesOf(offer.id()).get(0).id();
    }

    private Offer held(String name) {
        return of("sales/BS8-12", "sales/BS8-12/photos/" + name, new Proposal.Hold("Nobody knows it."));
    }

    private Offer photo(String name) {
        return of("sales/BS8-12", "sales/BS8-12/photos/" + name, new Proposal.Deliver(List.of(draft())));
    }

    private static Draft draft() {
        return new Draft(Kind.PHOTO, "0004-1", new Media(Side.SALES, "1.jpg", "", "image/jpeg", ""));
    }

    private Offer of(String group, String name, Proposal proposal) {
        String id = ids.arrival();
        return new Offer(id, "demo", "drop", name, group, "source of " + id, id, 1, proposal).in(InShoot.LAST);
    }

    private List<MimeMessage> mails() {
        return List.of(server.getReceivedMessages());
    }

    private List<String> subjects() throws Exception {
        return mails().stream().map(ShootTellerTest::subject).toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private String text(int number) throws Exception {
        return mails().get(number).getContent().toString().replace("\r\n", "\n");
    }
}
