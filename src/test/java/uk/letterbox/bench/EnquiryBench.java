package uk.letterbox.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import uk.letterbox.enquiry.EnquiryReader;
import uk.letterbox.enquiry.MailRules;
import uk.letterbox.mime.Mail;
import uk.letterbox.mime.MailLimits;
import uk.letterbox.mime.MailParser;
import uk.letterbox.portal.PortalFiles;

/** How many mails a second one core reads, from the raw bytes to the reading, beside the parsing of the mail alone. */
@Measurement
class EnquiryBench {

    private static final int WARM_UP = 12;
    private static final int RUNS = 5;
    private static final int ROUNDS = 6;
    private static final MailRules RULES = new MailRules(
            Set.of("mx.agency.example"), false, false, Set.of("agency.example"), Set.of(), Map.of(), "", "Email");

    private final EnquiryReader reader =
            new EnquiryReader(PortalFiles.load(Path.of("config")).get());
    private final MailParser parser = new MailParser(MailLimits.usual());

    @Test
    void mails_a_second() throws IOException {
        List<byte[]> mails = samples();
        for (int round = 0; round < WARM_UP; round++) {
            run(mails, true);
        }
        double[] whole = new double[RUNS];
        double[] parsing = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            whole[run] = rate(mails, true);
            parsing[run] = rate(mails, false);
        }
        new Figures()
                .add(Figure.atLeast(
                        "mails read on one core",
                        500,
                        Figures.median(whole),
                        "mails/s",
                        "the MIME parser alone %.0f mails/s; %d sample mails, processor time, median of %d"
                                .formatted(Figures.median(parsing), mails.size(), RUNS)));
    }

    /** By the time that the thread had the processor, so that what else runs on the machine does not count. */
    private double rate(List<byte[]> mails, boolean whole) throws IOException {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int round = 0; round < ROUNDS; round++) {
            run(mails, whole);
        }
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        return ROUNDS * mails.size() * 1e9 / took;
    }

    private void run(List<byte[]> mails, boolean whole) throws IOException {
        for (byte[] raw : mails) {
            Mail mail = parser.parse(new ByteArrayInputStream(raw));
            if (whole) {
                reader.read(mail, RULES);
            }
        }
    }

    private static List<byte[]> samples() throws IOException {
        List<byte[]> mails = new ArrayList<>();
        try (Stream<Path> all = Files.walk(Path.of("src/test/resources/mails/own"))) {
            for (Path file : all.filter(path -> path.toString().endsWith(".eml"))
                    .sorted()
                    .toList()) {
                mails.add(Files.readAllBytes(file));
            }
        }
        return mails;
    }
}
