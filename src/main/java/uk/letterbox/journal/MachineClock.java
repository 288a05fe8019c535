package uk.letterbox.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

/**
 * The clock of this machine: uptime for the budget, and a time of day that is read once and then only counted on, so
 * that setting the machine's clock moves nothing. Where a system tells neither boot nor uptime each process is a boot of
 * its own, and the window starts full.
 */
public final class MachineClock implements JournalClock {

    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Path UPTIME = Path.of("/proc/uptime");

    private final String boot;
    private final long startNanos = System.nanoTime();
    private final long startEpoch = System.currentTimeMillis();
    private final long startTick;

    private MachineClock(String boot, long startTick) {
        this.boot = boot;
        this.startTick = startTick;
    }

    /** The clock of this machine as this process finds it. */
    public static MachineClock read() {
        if (Files.isReadable(BOOT_ID) && Files.isReadable(UPTIME)) {
            try {
                String uptime = Files.readString(UPTIME).split(" ", 2)[0];
                return new MachineClock(Files.readString(BOOT_ID).strip(), (long) (Double.parseDouble(uptime) * 1000));
            } catch (IOException | NumberFormatException unreadable) {
                return ofThisProcess();
            }
        }
        return ofThisProcess();
    }

    private static MachineClock ofThisProcess() {
        return new MachineClock(UUID.randomUUID().toString(), 0);
    }

    @Override
    public long epoch(Handle handle) {
        return startEpoch + elapsed();
    }

    @Override
    public long tick(Handle handle) {
        return startTick + elapsed();
    }

    @Override
    public String boot() {
        return boot;
    }

    private long elapsed() {
        return (System.nanoTime() - startNanos) / 1_000_000;
    }
}
