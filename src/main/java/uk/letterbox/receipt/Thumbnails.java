package uk.letterbox.receipt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The small pictures of receipts: a receipt is written anew with each news of it, and making them takes a while. */
public final class Thumbnails implements Function<String, Optional<byte[]>> {

    private static final int MOST_BYTES = 8 * 1024 * 1024;
    /** What an entry costs besides its bytes. */
    private static final int BESIDES = 200;

    private final Function<String, Optional<byte[]>> made;
    private final Map<String, Optional<byte[]>> latest = new LinkedHashMap<>(16, 0.75f, true);
    private int bytes;

    /** @param made of what an arrival brought, a small JPEG */
    public Thumbnails(Function<String, Optional<byte[]>> made) {
        this.made = made;
    }

    @Override
    public synchronized Optional<byte[]> apply(String arrivalId) {
        Optional<byte[]> known = latest.get(arrivalId);
        if (known != null) {
            return known;
        }
        Optional<byte[]> fresh = made.apply(arrivalId);
        latest.put(arrivalId, fresh);
        bytes += cost(fresh);
        while (bytes > MOST_BYTES) {
            String oldest = latest.keySet().iterator().next();
            bytes -= cost(latest.remove(oldest));
        }
        return fresh;
    }

    private static int cost(Optional<byte[]> thumbnail) {
        return BESIDES + thumbnail.map(jpeg -> jpeg.length).orElse(0);
    }
}
