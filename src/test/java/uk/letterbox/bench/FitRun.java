package uk.letterbox.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import uk.letterbox.delivery.Kind;
import uk.letterbox.fit.FitLimits;
import uk.letterbox.fit.Fitted;
import uk.letterbox.fit.Fitting;

/** Makes one photo fit again and again, two at a time, in a process whose heap is the measurement's. */
public final class FitRun {

    private FitRun() {}

    /** Photo, longest side, largest file and how often; says photos a second and the peak of the heap in megabytes. */
    public static void main(String[] args) throws Exception {
        Path photo = Path.of(args[0]);
        FitLimits limits = new FitLimits(Integer.parseInt(args[1]), Long.parseLong(args[2]));
        int photos = Integer.parseInt(args[3]);
        Fitting fitting = new Fitting("", System.getProperty("java.class.path"));
        run(fitting, photo, limits, Math.min(4, photos));
        long start = System.nanoTime();
        run(fitting, photo, limits, photos);
        double rate = photos * 1e9 / (System.nanoTime() - start);
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.println(rate + " " + peak / 1e6);
    }

    private static void run(Fitting fitting, Path photo, FitLimits limits, int photos) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Fitted>> made = new ArrayList<>();
            for (int i = 0; i < photos; i++) {
                Path target = photo.resolveSibling(photo.getFileName() + "." + i + ".made");
                made.add(two.submit(() -> fitting.of(photo, Kind.PHOTO, limits, target)));
            }
            for (int i = 0; i < photos; i++) {
                if (!(made.get(i).get() instanceof Fitted.Made)) {
                    throw new IllegalStateException(
                            "Not made fit: " + made.get(i).get());
                }
                Files.delete(photo.resolveSibling(photo.getFileName() + "." + i + ".made"));
            }
        } finally {
            two.shutdownNow();
        }
    }
}
