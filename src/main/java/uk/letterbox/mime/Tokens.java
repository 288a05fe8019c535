package uk.letterbox.mime;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** A raw mail as the library takes it apart, piece by piece, within our limits. */
final class Tokens {

    private static final String HEADLESS = "text/plain";

    private Tokens() {}

    static MimeTokenStream of(InputStream raw, Allowance allowance) throws IOException {
        BufferedInputStream mail = new BufferedInputStream(raw);
        MailLimits limits = allowance.limits();
        MimeConfig config = MimeConfig.custom()
                .setMaxLineLen(limits.headerLength())
                .setMaxHeaderLen(limits.headerLength())
                .setMaxHeaderCount(limits.headers())
                .build();
        MimeTokenStream tokens = new MimeTokenStream(config, new DamageMonitor(allowance), null);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        if (HeadStart.skipTo(mail)) {
            tokens.parse(mail);
        } else {
            tokens.parseHeadless(mail, HEADLESS);
        }
        return tokens;
    }

    /** Whether reading ended since the headers are beyond their limits. */
    static boolean headersTooLong(Exception end) {
        return end instanceof MaxHeaderLimitException
                || end instanceof MaxHeaderLengthLimitException
                || end.getCause() instanceof MaxLineLimitException;
    }
}
