package uk.letterbox.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.function.Function;

import uk.letterbox.fit.Fitting;
import uk.letterbox.spool.Spool;

/** Small pictures of what arrivals brought, for as long as their bytes are kept. */
record SpooledPictures(Spool spool, Fitting fitting) implements Function<String, Optional<byte[]>> {

    @Override
    public Optional<byte[]> apply(String arrivalId) {
        if (!spool.holds(arrivalId)) {
            return Optional.empty();
        }
        try {
            return fitting.thumbnail(spool.file(arrivalId));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
