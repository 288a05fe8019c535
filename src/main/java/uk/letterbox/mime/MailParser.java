package uk.letterbox.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.LongSupplier;

/**
 * Reads raw mails (RFC 5322, MIME), as tolerant as the mails of the world are broken. No content makes it fail: what
 * cannot be read is left out, and {@link Mail#damage} says so. Memory and time are bounded by {@link MailLimits}.
 */
public final class MailParser {

    private final MailLimits limits;
    private final LongSupplier nanoTime;

    public MailParser(MailLimits limits) {
        this(limits, System::nanoTime);
    }

    MailParser(MailLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    /**
     * Reads one mail. The stream is left where reading ended and is not closed.
     *
     * @throws IOException when the stream itself fails
     */
    public Mail parse(InputStream raw) throws IOException {
        Allowance allowance = new Allowance(limits, nanoTime);
        try {
            return new MailReader(allowance, 0).read(new AllowedStream(raw, allowance));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
