package uk.letterbox.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import uk.letterbox.TestLetterbox;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** Files a second from the inbox through the spool into the journal, beside a loop that only copies and forces. */
@Measurement
class AcceptBench {

    private static final int RUNS = 3;
    private static final int PROPERTIES = 50;
    private static final int PHOTOS = 30;
    private static final int BYTES = 300_000;

    @Test
    void files_accepted_beside_a_plain_copy_and_fsync() throws Exception {
        double[] shares = new double[RUNS];
        double[] accepted = new double[RUNS];
        double[] copied = new double[RUNS];

        for (int run = 0; run < RUNS; run++) {
            Path room = Build.room("accept");
            Shoot shoot = Shoot.of(room.resolve("shoot"), PROPERTIES, PHOTOS, BYTES);
            copied[run] = copyAndForce(shoot.files(), room.resolve("copies"));
            accepted[run] = accept(room.resolve("home"), shoot);
            shares[run] = 100 * accepted[run] / copied[run];
            Build.clear(room);
        }

        new Figures()
                .add(Figure.atLeast(
                        "files accepted, 300 KB",
                        60,
                        Figures.median(shares),
                        "%",
                        "of a plain copy-and-fsync loop: %.0f against %.0f files/s, medians of %d"
                                .formatted(Figures.median(accepted), Figures.median(copied), RUNS)));
    }

    private static double copyAndForce(List<Path> files, Path into) throws IOException {
        Files.createDirectories(into);
        ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);
        long start = System.nanoTime();
        for (int i = 0; i < files.size(); i++) {
            try (FileChannel from = FileChannel.open(files.get(i), StandardOpenOption.READ);
                    FileChannel to = FileChannel.open(
                            into.resolve(i + ".jpg"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                while (from.read(buffer.clear()) >= 0) {
                    buffer.flip();
                    while (buffer.hasRemaining()) {
                        to.write(buffer);
                    }
                }
                to.force(true);
            }
        }
        return files.size() * 1e9 / (System.nanoTime() - start);
    }

    /** From the first commit to the last, without the files of the first: each later file's whole way lies between. */
    private static double accept(Path home, Shoot shoot) throws Exception {
        int files = shoot.files().size();
        try (Simulator letmc = Simulator.start(SimulatorOptions.standard());
                TestLetterbox letterbox = TestLetterbox.start(home, letmc, Map.of(), "mode: observe")) {
            shoot.dropInto(letterbox.inbox());
            await().atMost(Duration.ofMinutes(3)).until(() -> filesIn(letterbox.inbox()) == 0);
            List<Commit> commits = commits(letterbox);
            assertThat(commits.stream().mapToInt(Commit::files).sum()).isEqualTo(files);
            Commit first = commits.get(0);
            Commit last = commits.get(commits.size() - 1);
            return (files - first.files()) * 1e3 / (last.at() - first.at());
        }
    }

    private static List<Commit> commits(TestLetterbox letterbox) {
        return letterbox.office().journal().read(handle -> handle.createQuery(
                        "SELECT count(*) AS files, min(received_at) AS at FROM arrival"
                                + " WHERE outcome = 'ACCEPTED' GROUP BY batch ORDER BY at")
                .map((row, context) -> new Commit(row.getInt("files"), row.getLong("at")))
                .list());
    }

    private static long filesIn(Path inbox) throws IOException {
        try (var all = Files.walk(inbox)) {
            return all.filter(Files::isRegularFile).count();
        } catch (java.io.UncheckedIOException | java.nio.file.NoSuchFileException vanishing) {
            return 1;
        }
    }

    private record Commit(int files, long at) {}
}
