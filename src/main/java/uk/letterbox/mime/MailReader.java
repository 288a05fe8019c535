package uk.letterbox.mime;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** Reads one mail, and by another of itself each mail that it encloses. */
final class MailReader {

    private static final String HEADLESS = "text/plain";

    private final Allowance allowance;
    private final int depth;
    private final List<MailHeaders.Header> headers = new ArrayList<>();
    private final List<Mail.Text> texts = new ArrayList<>();
    private final List<Mail> enclosed = new ArrayList<>();
    private final Set<String> types = new LinkedHashSet<>();
    private boolean inPart;
    private int multiparts;
    private Disposition disposition = Disposition.INLINE;

    /** @param depth how many mails this one is enclosed in */
    MailReader(Allowance allowance, int depth) {
        this.allowance = allowance;
        this.depth = depth;
    }

    /** @throws UncheckedIOException when the stream itself fails */
    Mail read(InputStream raw) {
        try {
            readTokens(start(HeadStart.lookable(raw)));
        } catch (UncheckedIOException failed) {
            throw failed;
        } catch (MimeException | IOException | RuntimeException broken) {
            // The library meets its own limits, and what hostile mails find in it, by any of these.
            allowance.endWith(headersTooLong(broken) ? Damage.HEADERS_CUT : Damage.BROKEN);
        }
        return new Mail(
                new MailHeaders(headers),
                texts,
                enclosed,
                types,
                allowance.damage().stream().map(Damage::words).toList());
    }

    private static boolean headersTooLong(Exception broken) {
        return broken instanceof MaxHeaderLimitException
                || broken instanceof MaxHeaderLengthLimitException
                || broken.getCause() instanceof MaxLineLimitException;
    }

    private MimeTokenStream start(BufferedInputStream mail) throws IOException {
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

    private void readTokens(MimeTokenStream tokens) throws IOException, MimeException {
        EntityState state = tokens.getState();
        while (state != EntityState.T_END_OF_STREAM && !allowance.ended()) {
            switch (state) {
                case T_START_BODYPART -> startPart();
                case T_FIELD -> readHeader(tokens.getField());
                case T_START_MULTIPART -> startMultipart(tokens.getBodyDescriptor());
                case T_END_MULTIPART -> multiparts--;
                case T_BODY -> readBody(tokens);
                default -> {}
            }
            state = tokens.next();
        }
    }

    private void startPart() {
        inPart = true;
        disposition = Disposition.INLINE;
        allowance.part();
    }

    private void startMultipart(BodyDescriptor multipart) {
        types.add(PartHead.of(multipart.getMimeType(), "", "", disposition).type());
        if (++multiparts > allowance.limits().multiparts()) {
            allowance.endWith(Damage.TOO_DEEP);
        }
    }

    private void readHeader(Field field) {
        String name = field.getName().strip();
        if (name.equalsIgnoreCase("Content-Disposition") || name.equalsIgnoreCase("Content-Type")) {
            disposition = disposition.and(Disposition.of(HeaderText.of(name, field.getRaw())));
        }
        if (!inPart && allowance.header(field.getRaw().length())) {
            headers.add(new MailHeaders.Header(name, HeaderText.of(name, field.getRaw())));
        }
    }

    private void readBody(MimeTokenStream tokens) throws IOException {
        BodyDescriptor body = tokens.getBodyDescriptor();
        PartHead head = PartHead.of(body.getMimeType(), textCharset(body), body.getTransferEncoding(), disposition);
        types.add(head.type());
        if (head.mail()) {
            readEnclosed(tokens.getDecodedInputStream());
        } else if (head.text()) {
            readText(head, tokens.getDecodedInputStream());
        }
    }

    private static String textCharset(BodyDescriptor body) {
        return body.getCharset() == null ? "" : body.getCharset();
    }

    private void readEnclosed(InputStream mail) {
        if (depth >= allowance.limits().enclosed()) {
            allowance.note(Damage.TOO_MANY_ENCLOSED);
            return;
        }
        enclosed.add(new MailReader(allowance, depth + 1).read(mail));
    }

    private void readText(PartHead head, InputStream content) throws IOException {
        int allowed = allowance.text();
        byte[] bytes = content.readNBytes(allowed);
        allowance.textRead(bytes.length);
        if (bytes.length == allowed && content.read() >= 0) {
            allowance.note(Damage.TEXT_CUT);
        }
        byte[] meant = head.encoded() ? bytes : QuotedPrintable.unmasked(bytes);
        texts.add(new Mail.Text(head.type(), Lines.of(CharsetText.of(meant, head.charset()))));
    }
}
