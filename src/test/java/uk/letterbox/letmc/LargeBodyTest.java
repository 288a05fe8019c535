package uk.letterbox.letmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.hc.core5.http.HttpEntity;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.sun.management.ThreadMXBean;

class LargeBodyTest {

    private static final long SIZE = 100L * 1024 * 1024;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Codec.class)
    void a_file_of_100_MB_is_streamed_whole_and_never_held(Codec codec) throws Exception {
        Path file = folder.resolve("a-01JDZZZZZZZZZZZZZZZZZZZZZZ");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(SIZE);
        }
        AtomicReference<byte[]> received = new AtomicReference<>();
        WireServer.Script digesting = (seen, in, out, socket) -> {
            MessageDigest digest = sha256();
            for (int left = seen.length(); left > 0; ) {
                byte[] piece = in.readNBytes(Math.min(left, 65_536));
                digest.update(piece);
                left -= piece.length;
            }
            received.set(digest.digest());
            WireServer.answer(out, 200, WireServer.json(), "true");
        };
        try (WireServer server = new WireServer(digesting);
                Exit exit = Exit.to(server, codec)) {
            LetmcRequest request =
                    exit.requests.write(Sample.ACCOUNT, Sample.photo("01-front.jpg", "image/jpeg"), file, Map.of());
            exit.call(exit.requests.company(Sample.ACCOUNT));
            long before = THREADS.getCurrentThreadAllocatedBytes();

            Answer answer = exit.call(request);

            assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(SIZE / 10);
            assertThat(answer).isInstanceOf(Answer.Done.class);
            assertThat(server.seen().get(1).length()).isGreaterThanOrEqualTo((int) SIZE);
            assertThat(received.get())
                    .isEqualTo(digest(request.body().orElseThrow().entity()));
        }
    }

    private static byte[] digest(HttpEntity entity) throws Exception {
        DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha256());
        entity.writeTo(out);
        return out.getMessageDigest().digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
