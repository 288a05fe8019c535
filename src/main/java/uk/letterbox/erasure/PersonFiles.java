package uk.letterbox.erasure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import uk.letterbox.mime.Mail;
import uk.letterbox.mime.MailParser;
import uk.letterbox.person.Mentions;

/**
 * The files of a home folder in which people may be named: what was refused, outcomes, and calls that somebody asked for. No
 * link is followed.
 *
 * @param home the home folder
 * @param note what the name of a note beside a refused file ends with
 */
public record PersonFiles(Path home, MailParser parser, String note) {

    private static final List<String> OURS = List.of("mail/refused", "events/refused", "events/outcomes");
    private static final List<String> INBOXES = List.of("mail/inbox", "events/inbox");
    private static final long LARGEST = 50_000_000;

    /** Removes those that name somebody, with their notes. */
    List<String> remove(Mentions person) throws IOException {
        List<String> removed = new ArrayList<>();
        List<Path> folders = inAgencies(OURS);
        folders.add(home.resolve("errands"));
        for (Path file : naming(folders, person)) {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + note));
            removed.add(home.relativize(file).toString());
        }
        return removed;
    }

    /** Those that name somebody and were not taken yet. */
    List<String> waiting(Mentions person) throws IOException {
        return naming(inAgencies(INBOXES), person).stream()
                .map(file -> home.relativize(file).toString())
                .toList();
    }

    private List<Path> inAgencies(List<String> names) throws IOException {
        List<Path> folders = new ArrayList<>();
        Path agencies = home.resolve("agencies");
        if (Files.isDirectory(agencies)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(agencies)) {
                all.forEach(agency -> names.forEach(name -> folders.add(agency.resolve(name))));
            }
        }
        return folders;
    }

    private List<Path> naming(List<Path> folders, Mentions person) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        if (attributes.isRegularFile() && attributes.size() <= LARGEST && person.in(text(file))) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
            }
        }
        return found;
    }

    /** As its reader sees it, and as it lies there. */
    private String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String plain = new String(bytes, StandardCharsets.UTF_8);
        boolean mail = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".eml");
        return mail ? plain + "\n" + text(parser.parse(new ByteArrayInputStream(bytes))) : plain;
    }

    /** All of a mail that can be read, the mails in it among it. */
    public static String text(Mail mail) {
        StringBuilder text = new StringBuilder();
        mail.headers().all().forEach(header -> text.append(header.value()).append('\n'));
        mail.texts().forEach(part -> text.append(part.text()).append('\n'));
        mail.enclosed().forEach(enclosed -> text.append(text(enclosed)));
        return text.toString();
    }
}
