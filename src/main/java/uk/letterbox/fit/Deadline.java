package uk.letterbox.fit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.FileImageInputStream;

/**
 * How long one picture may keep a processor busy: asked at each row that is decoded, and each time that more of the file is
 * read, by the thread that reads. The clock on the wall would refuse good pictures on a busy machine.
 */
final class Deadline {

    private final long end;
    private boolean missed;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(worked() + time.toNanos());
    }

    boolean passed() {
        missed |= worked() - end >= 0;
        return missed;
    }

    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Whether something was broken off for it. */
    boolean missed() {
        return missed;
    }

    /** A file that cannot be read any more once it has passed. */
    FileImageInputStream open(Path file) throws IOException {
        return new FileImageInputStream(file.toFile()) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (passed()) {
                    throw new IOException("The time for this picture is over");
                }
                return super.read(into, offset, length);
            }
        };
    }

    /** Stops a reader when it has passed; from within its own calls, for only there readers may be stopped. */
    void watch(ImageReader reader) {
        reader.addIIOReadProgressListener(new Stop());
    }

    private final class Stop implements IIOReadProgressListener {

        @Override
        public void imageProgress(ImageReader source, float percentage) {
            if (passed()) {
                source.abort();
            }
        }

        @Override
        public void imageStarted(ImageReader source, int index) {}

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void sequenceStarted(ImageReader source, int index) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int index, int thumbnail) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percentage) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}

        @Override
        public void readAborted(ImageReader source) {}
    }
}
