package uk.letterbox.fit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Look;
import uk.letterbox.media.Format;

/** Reads pixels in this process and writes them anew, within the memory that there is for it. */
final class Workbench {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int LOOK_SIDE = 256;
    private static final long BESIDES = 8_000_000;

    private final Room room;

    Workbench(Room room) {
        this.room = room;
    }

    /** A file as the memory of the machine: none of it is on the heap. */
    static ByteBuffer bytes(Path file) throws IOException, NotFit {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new NotFit("The file is larger than any picture that can be taken. Export it smaller.");
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    /** Whether what is needed outside of the heap is no more than what pictures may take in it. */
    boolean holds(Header header) {
        return room.holds(header.beside());
    }

    /** What a picture looks like; empty for one without features. */
    Optional<Look> look(Path file, Header header) throws NotFit, IOException {
        int step = Math.max(1, Math.min(header.width(), header.height()) / LOOK_SIDE);
        return room.with(
                memory(header, step) + header.beside(),
                () -> Smaller.look(new Decoder(Deadline.in(PATIENCE))
                        .read(file, header, step)
                        .pixels()));
    }

    /** From any file that a reader knows: decoded, made smaller, upright, in sRGB, and written anew. */
    Fitted made(Order order, Header header, Path file) throws NotFit, IOException {
        return made(order, header, file, header.format());
    }

    /** As {@link #made(Order, Header, Path)}, of what came in another format than the file has. */
    Fitted made(Order order, Header header, Path file, Format came) throws NotFit, IOException {
        int step = step(header, order.limits());
        return room.with(
                memory(header, step) + header.beside() + room(order.limits()),
                () -> written(order, header, new Decoder(Deadline.in(PATIENCE)).read(file, header, step), came));
    }

    /** A small JPEG of it for people, upright and in sRGB. */
    byte[] thumbnail(Path file, Header header) throws NotFit, IOException {
        int step = Math.max(1, Math.max(header.width(), header.height()) / (2 * Encoder.THUMBNAIL_SIDE));
        return room.with(memory(header, step) + header.beside(), () -> {
            Decoded decoded = new Decoder(Deadline.in(PATIENCE)).read(file, header, step);
            Pixels small = Smaller.longest(decoded.pixels(), Encoder.THUMBNAIL_SIDE);
            return Encoder.thumbnail(standard(header, small, decoded.profile()).upright(header.orientation()));
        });
    }

    private static Pixels standard(Header header, Pixels pixels, Optional<Profile> profile) {
        if (header.inks() != Inks.NONE) {
            return Inks.printed(pixels, profile);
        }
        return profile.map(one -> Decoded.standard(pixels, one)).orElse(pixels);
    }

    private static long room(FitLimits limits) {
        return 6L * limits.longestSide() * limits.longestSide();
    }

    /** Never coarser than twice the target, unless memory says so. */
    private int step(Header header, FitLimits limits) throws NotFit {
        int longest = Math.max(header.width(), header.height());
        int step = Math.max(1, longest / (2 * limits.longestSide()));
        while (!room.holds(memory(header, step) + room(limits))) {
            step++;
            if (longest / step < limits.longestSide()) {
                throw new NotFit("It is too large for the memory that Letterbox has. Export it smaller, as JPEG.");
            }
        }
        return step;
    }

    /** What decoding takes at most: the reader's own, and plain pixels of what it gives. */
    private static long memory(Header header, int step) {
        long read = (header.pixels() / step / step + 1) * (header.samples() + 3);
        long whole = header.format() == Format.WEBP ? header.pixels() * 12 : 0;
        boolean direct = header.format() == Format.JPEG && header.inks() == Inks.NONE;
        return (direct ? (header.pixels() / step / step + 1) * header.samples() : read) + whole + BESIDES;
    }

    Fitted written(Order order, Header header, Decoded decoded, Format came) throws NotFit, IOException {
        List<String> done = new ArrayList<>();
        FitLimits limits = order.limits();
        Pixels pixels = Smaller.longest(decoded.pixels(), limits.longestSide());
        if (header.frames() > 1) {
            done.add(Done.FIRST_FRAME);
        }
        if (header.inks() != Inks.NONE) {
            pixels = Inks.printed(pixels, decoded.profile());
            done.add(Done.STANDARD_COLOURS);
        } else if (decoded.profile().isPresent()) {
            pixels = Decoded.standard(pixels, decoded.profile().get());
            done.add(Done.STANDARD_COLOURS);
        }
        if (header.orientation() != 1) {
            pixels = pixels.upright(header.orientation());
            done.add(Done.TURNED);
        }
        Optional<Look> look = Smaller.look(pixels);
        boolean png = order.kind() == Kind.FLOORPLAN
                && came != Format.JPEG
                && Encoder.png(pixels, limits.largest(), order.target());
        Format format = png ? Format.PNG : Format.JPEG;
        Pixels sent = png ? pixels : Encoder.jpeg(pixels, limits.largest(), order.target());
        if (came != format) {
            done.add(Done.saved(came, format));
        }
        if (Math.max(sent.width(), sent.height()) < Math.max(header.width(), header.height())) {
            done.add(Done.smaller(header, sent));
        } else if (done.isEmpty()) {
            done.add(Done.SAVED_ANEW);
        }
        return new Fitted.Made(format, sent.width(), sent.height(), done, look);
    }
}
