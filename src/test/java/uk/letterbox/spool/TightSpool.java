package uk.letterbox.spool;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** A spool on a disk on which as much is free as a test says. */
public final class TightSpool {

    private TightSpool() {}

    public static Spool in(Path folder, long leastFree, AtomicLong free) {
        return new Spool(folder, leastFree, free::get);
    }
}
