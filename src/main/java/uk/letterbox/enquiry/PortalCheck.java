package uk.letterbox.enquiry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.json.JsonMapper;

import uk.letterbox.mime.Mail;
import uk.letterbox.mime.MailLimits;
import uk.letterbox.mime.MailParser;
import uk.letterbox.portal.PortalFiles;
import uk.letterbox.portal.Portals;
import uk.letterbox.settings.Loaded;
import uk.letterbox.settings.Problem;

/**
 * Holds each file of {@code config/leads} against the sample mails in the folder of its name: {@code zoopla/buyer.eml} must
 * be read as {@code zoopla/buyer.json} says. Sends nothing, keeps nothing.
 */
public final class PortalCheck {

    private static final String MAIL = ".eml";

    private PortalCheck() {}

    /** All that is wrong with the files, or with how they read their samples. */
    public static List<Problem> problems(Path config) {
        Loaded<Portals> portals = PortalFiles.load(config);
        if (portals.value().isEmpty()) {
            return portals.problems();
        }
        EnquiryReader reader = new EnquiryReader(portals.get());
        List<Problem> problems = new ArrayList<>();
        for (Path sample : samples(PortalFiles.folder(config), problems)) {
            check(sample, reader, problems);
        }
        return problems;
    }

    private static List<Path> samples(Path folder, List<Problem> problems) {
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(file -> file.toString().endsWith(MAIL)).sorted().toList();
        } catch (IOException unreadable) {
            problems.add(unreadable(folder, unreadable));
            return List.of();
        }
    }

    private static void check(Path sample, EnquiryReader reader, List<Problem> problems) {
        String name = sample.getFileName().toString();
        Path said = sample.resolveSibling(name.substring(0, name.length() - MAIL.length()) + ".json");
        try (InputStream raw = Files.newInputStream(sample)) {
            Mail mail = new MailParser(MailLimits.usual()).parse(raw);
            Expected expected = new Expected(new JsonMapper().readTree(Files.readString(said)));
            for (Expected.Outcome outcome : expected.compare(reader.read(mail, expected.rules()))) {
                if (!outcome.right()) {
                    problems.add(new Problem(
                            sample.toString(),
                            outcome.field(),
                            "is read as '" + outcome.got() + "'",
                            "'" + outcome.wanted() + "', as " + said.getFileName() + " says"));
                }
            }
        } catch (IOException unreadable) {
            problems.add(unreadable(said, unreadable));
        }
    }

    private static Problem unreadable(Path file, IOException why) {
        return new Problem(
                file.toString(),
                "the file",
                "cannot be read (" + why.getClass().getSimpleName() + ")",
                "beside each sample mail what it must be read as: { \"verdict\": \"LEAD\", \"fields\": {} }");
    }
}
