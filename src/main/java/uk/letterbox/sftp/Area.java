package uk.letterbox.sftp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The folders that an account has. */
enum Area {
    INBOX(true),
    REPLACE(true),
    REFUSED(false),
    RECEIPTS(false);

    private final boolean written;

    Area(boolean written) {
        this.written = written;
    }

    /** Whether its account writes to it; the others it reads. */
    boolean written() {
        return written;
    }

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Area> of(String folder) {
        return Arrays.stream(values())
                .filter(area -> area.folder().equals(folder))
                .findFirst();
    }
}
