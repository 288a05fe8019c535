package uk.letterbox.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** Reads one mail, and by another of itself each mail that it encloses. */
final class MailReader {

    private final Allowance allowance;
    private final int depth;
    private final List<MailHeaders.Header> headers = new ArrayList<>();
    private final List<Mail.Text> texts = new ArrayList<>();
    private final List<Mail> enclosed = new ArrayList<>();
    private final Set<String> types = new LinkedHashSet<>();
    private boolean inPart;
    private int multiparts;
    private boolean saysMultipart;
    private Optional<byte[]> preamble = Optional.empty();
    private Disposition disposition = Disposition.INLINE;

    /** @param depth how many mails this one is enclosed in */
    MailReader(Allowance allowance, int depth) {
        this.allowance = allowance;
        this.depth = depth;
    }

    /** @throws UncheckedIOException when the stream itself fails */
    Mail read(InputStream raw) {
        try {
            readTokens(Tokens.of(raw, allowance));
        } catch (UncheckedIOException failed) {
            throw failed;
        } catch (MimeException | IOException | RuntimeException broken) {
            // The library meets its own limits, and what hostile mails find in it, by any of these.
            allowance.endWith(Tokens.headersTooLong(broken) ? Damage.HEADERS_CUT : Damage.BROKEN);
        }
        return new Mail(
                new MailHeaders(headers),
                texts,
                enclosed,
                types,
                allowance.damage().stream().map(Damage::words).toList());
    }

    private void readTokens(MimeTokenStream tokens) throws IOException, MimeException {
        EntityState state = tokens.getState();
        while (state != EntityState.T_END_OF_STREAM && !allowance.ended()) {
            switch (state) {
                case T_START_BODYPART -> startPart();
                case T_FIELD -> readHeader(tokens.getField());
                case T_START_MULTIPART -> startMultipart(tokens.getBodyDescriptor());
                case T_PREAMBLE -> preamble = Optional.of(PartBytes.read(tokens.getInputStream(), allowance));
                case T_END_MULTIPART -> endMultipart();
                case T_BODY -> readBody(tokens);
                default -> {}
            }
            state = tokens.next();
        }
    }

    private void startPart() {
        inPart = true;
        saysMultipart = false;
        preamble = Optional.empty();
        disposition = Disposition.INLINE;
        allowance.part();
    }

    private void startMultipart(BodyDescriptor multipart) {
        types.add(PartHead.of(multipart.getMimeType(), "", "", disposition).type());
        if (++multiparts > allowance.limits().multiparts()) {
            allowance.endWith(Damage.TOO_DEEP);
        }
    }

    /** Where no part came, all of it is before the first: their boundary is not the one that was declared. */
    private void endMultipart() {
        multiparts--;
        preamble.ifPresent(this::addLost);
        preamble = Optional.empty();
    }

    private void readHeader(Field field) {
        String name = field.getName().strip();
        boolean type = name.equalsIgnoreCase("Content-Type");
        if (type || name.equalsIgnoreCase("Content-Disposition")) {
            String value = HeaderText.of(name, field.getRaw());
            saysMultipart |= type && value.toLowerCase(Locale.ROOT).startsWith("multipart/");
            disposition = disposition.and(Disposition.of(value));
        }
        if (!inPart && allowance.header(field.getRaw().length())) {
            headers.add(new MailHeaders.Header(name, HeaderText.of(name, field.getRaw())));
        }
    }

    private void readBody(MimeTokenStream tokens) throws IOException {
        BodyDescriptor body = tokens.getBodyDescriptor();
        PartHead head = PartHead.of(
                body.getMimeType(),
                Optional.ofNullable(body.getCharset()).orElse(""),
                body.getTransferEncoding(),
                disposition);
        types.add(head.type());
        if (head.mail()) {
            readEnclosed(tokens.getDecodedInputStream());
        } else if (saysMultipart) {
            addLost(PartBytes.read(tokens.getInputStream(), allowance));
        } else if (head.text()) {
            byte[] bytes = PartBytes.read(tokens.getDecodedInputStream(), allowance);
            texts.add(PartBytes.text(head, bytes, allowance));
        }
    }

    private void readEnclosed(InputStream mail) {
        if (depth >= allowance.limits().enclosed()) {
            allowance.note(Damage.TOO_MANY_ENCLOSED);
            return;
        }
        enclosed.add(new MailReader(allowance, depth + 1).read(mail));
    }

    /** Adds what is in a multipart whose boundary is not known: its parts where they tell it themselves, else all of it. */
    private void addLost(byte[] multipart) {
        Optional<String> boundary = LostBoundary.in(multipart);
        if (boundary.isPresent() && depth < allowance.limits().enclosed()) {
            Mail parts = new MailReader(allowance, depth + 1).read(LostBoundary.declared(boundary.get(), multipart));
            texts.addAll(parts.texts());
            enclosed.addAll(parts.enclosed());
            types.addAll(parts.types());
        } else if (!new String(multipart, StandardCharsets.ISO_8859_1).isBlank()) {
            texts.add(PartBytes.text(PartHead.PLAIN, multipart, allowance));
        }
    }
}
