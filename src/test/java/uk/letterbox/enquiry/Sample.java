package uk.letterbox.enquiry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

import uk.letterbox.mime.Mail;
import uk.letterbox.mime.MailLimits;
import uk.letterbox.mime.MailParser;

/**
 * A sample mail with what it must be read as.
 *
 * @param source the folder it is in
 */
record Sample(String source, String name, byte[] raw, Expected expected) {

    private static final Path ROOT = Path.of("src/test/resources/mails");

    /** All samples of a set. */
    static List<Sample> of(String set) throws IOException {
        Path folder = ROOT.resolve(set);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(Sample::read)
                    .toList();
        }
    }

    private static Sample read(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.eml$", "");
        try {
            return new Sample(
                    file.getParent().getFileName().toString(),
                    name,
                    Files.readAllBytes(file),
                    new Expected(new ObjectMapper()
                            .readTree(file.resolveSibling(name + ".json").toFile())));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    Mail mail() {
        return parse(raw);
    }

    static Mail parse(byte[] raw) {
        try {
            return new MailParser(MailLimits.usual()).parse(new ByteArrayInputStream(raw));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Reading read(EnquiryReader reader) {
        return reader.read(mail(), expected.rules());
    }
}
