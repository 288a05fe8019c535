package uk.letterbox.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import uk.letterbox.Mails;
import uk.letterbox.arrival.ArrivalOutcome;

/** The folder of mails of a home from outside; remembers what was put there, and what should become of it. */
final class MailFolder {

    private final Path folder;
    private final List<ArrivalOutcome> offered = new ArrayList<>();
    private final List<String> enquirers = new ArrayList<>();

    private MailFolder(Path folder) {
        this.folder = folder;
    }

    static MailFolder of(Path home) {
        return new MailFolder(
                home.resolve("agencies").resolve(DropFolder.AGENCY).resolve("mail"));
    }

    Path inbox() {
        return folder.resolve("inbox");
    }

    /** The fates of all mails that were put there. */
    List<ArrivalOutcome> offered() {
        return List.copyOf(offered);
    }

    /** Who should be at letMC, each once, by their addresses. */
    List<String> enquirers() {
        return List.copyOf(enquirers);
    }

    /** Puts mails there: mostly enquiries, some of them twice, some that nobody can answer or that are nothing. */
    void put(int mails, Random random) throws IOException {
        for (int i = 0; i < mails; i++) {
            Mails mail = Mails.enquiry()
                    .with("Email", "enquirer-" + offered.size() + "@example.com")
                    .with("Telephone", "");
            switch (random.nextInt(6)) {
                case 0 -> put(mail.headed("Auto-Submitted", "auto-replied"), ArrivalOutcome.IGNORED);
                case 1 -> put(mail.without("Email"), ArrivalOutcome.QUARANTINED);
                case 2 -> {
                    enquiry(mail);
                    put(mail, ArrivalOutcome.DUPLICATE);
                }
                default -> enquiry(mail);
            }
        }
    }

    private void enquiry(Mails mail) throws IOException {
        enquirers.add(mail.lines().get("Email"));
        put(mail, ArrivalOutcome.ACCEPTED);
    }

    private void put(Mails mail, ArrivalOutcome fate) throws IOException {
        String name = "%06d.eml".formatted(offered.size());
        Path elsewhere = Files.write(folder.resolve(name), mail.raw());
        Files.move(elsewhere, inbox().resolve(name), StandardCopyOption.ATOMIC_MOVE);
        offered.add(fate);
    }
}
