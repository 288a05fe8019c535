package uk.letterbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** The folder that mails are put into. */
public record MailFolder(TestLetterbox letterbox) {

    /** Puts a whole mail there, as a careful sender does: written elsewhere and renamed. */
    public Path put(String name, byte[] raw) throws IOException {
        Path elsewhere = Files.createTempFile(letterbox.agencyHome(), "sending", "");
        Files.write(elsewhere, raw);
        return Files.move(elsewhere, inbox().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    public Path put(String name, Mails mail) throws IOException {
        return put(name, mail.raw());
    }

    public Path inbox() {
        return letterbox.agencyHome().resolve("mail/inbox");
    }

    public Path refused() {
        return letterbox.agencyHome().resolve("mail/refused");
    }

    /** Tells which references are which properties. */
    public void properties(String csv) throws IOException {
        Files.writeString(letterbox.agencyHome().resolve("properties.csv"), csv);
    }

    /** Whether everything was taken. */
    public boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(inbox())) {
            return files.findAny().isEmpty();
        }
    }
}
