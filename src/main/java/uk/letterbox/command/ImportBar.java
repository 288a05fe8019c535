package uk.letterbox.command;

import java.io.PrintWriter;
import java.util.function.Consumer;

import uk.letterbox.archive.Archive;
import uk.letterbox.archive.Import;

/** How far an import is: a bar that moves at a terminal; elsewhere a line for each tenth. */
final class ImportBar implements Consumer<Import.Progress> {

    private static final int WIDE = 30;
    private static final int TENTHS = 10;

    private final Archive archive;
    private final long size;
    private final PrintWriter out;
    private final boolean moves;
    private long shown = -1;

    ImportBar(Archive archive, PrintWriter out, boolean moves) {
        this.archive = archive;
        this.size = Math.max(1, archive.size());
        this.out = out;
        this.moves = moves;
    }

    @Override
    public void accept(Import.Progress progress) {
        long steps = (moves ? WIDE : TENTHS) * progress.bytes() / size;
        if (!moves && steps == shown) {
            return;
        }
        shown = steps;
        String text = "%d of %d files, %d of %d MB"
                .formatted(
                        progress.files() + progress.before(),
                        archive.count(),
                        progress.bytes() / 1_000_000,
                        size / 1_000_000);
        if (moves) {
            String bar = "#".repeat((int) steps) + ".".repeat(WIDE - (int) steps);
            out.print("\r[" + bar + "] " + text);
        } else {
            out.println(text);
        }
        out.flush();
    }

    void end() {
        if (moves) {
            out.println();
        }
    }
}
