package uk.letterbox.fit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import uk.letterbox.delivery.Look;
import uk.letterbox.media.Format;

/**
 * Makes a picture fit in a process of its own, whose memory and time are bounded and end with it: for formats that are rare
 * and whose readers have not been made for strangers' files. It gets no environment and so no secret.
 */
final class Apart implements Fitting.Rare {

    static final String MADE = "made";
    static final String UNFIT = "unfit";
    static final String BETWEEN = "\t";
    static final String BETWEEN_DONE = "\u001F";

    /** A process takes a while to start. */
    static final Duration PATIENCE = Workbench.PATIENCE.plusSeconds(5);

    private static final int HEAP_MEGABYTES = 448;

    private final Programs programs;
    private final String classPath;
    private final Duration patience;

    Apart(Programs programs, String classPath, Duration patience) {
        this.programs = programs;
        this.classPath = classPath;
        this.patience = patience;
    }

    @Override
    public Fitted made(Order order, Format format) throws NotFit, IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                classPath,
                ApartMain.class.getName(),
                order.original().toAbsolutePath().toString(),
                format.name(),
                order.kind().name(),
                Integer.toString(order.limits().longestSide()),
                Long.toString(order.limits().largest()),
                order.target().toAbsolutePath().toString());
        Programs.Ended ended = programs.run(command, patience);
        if (ended.late()) {
            throw NotFit.tooLong();
        }
        return read(new String(ended.output(), StandardCharsets.UTF_8))
                .orElseThrow(() -> new NotFit("It could not be read within the memory that is given to one picture, or"
                        + " is damaged. Export it smaller, as JPEG."));
    }

    private static Optional<Fitted> read(String output) {
        String[] said = output.strip().split(BETWEEN, -1);
        if (said.length == 2 && said[0].equals(UNFIT)) {
            return Optional.of(new Fitted.Unfit(said[1]));
        }
        if (said.length == 6 && said[0].equals(MADE)) {
            return Optional.of(new Fitted.Made(
                    Format.valueOf(said[1]),
                    Integer.parseInt(said[2]),
                    Integer.parseInt(said[3]),
                    List.of(said[5].split(BETWEEN_DONE)),
                    said[4].isEmpty() ? Optional.empty() : Optional.of(Look.of(said[4]))));
        }
        return Optional.empty();
    }
}
