package uk.letterbox.letmc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Reads an answer to its end while the deadline is still watched, but never more than fits. */
final class WholeReply {

    static final int MOST = 5 * 1024 * 1024;

    private WholeReply() {}

    /** Reads all of it, and leaves the bytes in the response for whoever reads it next. */
    static Reply read(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : bytes(entity);
        String type = header(response, "Content-Type").orElse("");
        if (entity != null) {
            response.setEntity(new ByteArrayEntity(body, ContentType.parseLenient(type)));
        }
        return new Reply(response.getCode(), type, header(response, "Retry-After"), body);
    }

    private static byte[] bytes(HttpEntity entity) throws IOException {
        try (InputStream in = entity.getContent()) {
            byte[] body = in.readNBytes(MOST + 1);
            if (body.length > MOST) {
                throw new IOException("The answer is larger than 5 MB, the most that is read of one");
            }
            return body;
        }
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }
}
