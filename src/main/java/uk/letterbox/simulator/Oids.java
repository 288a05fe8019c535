package uk.letterbox.simulator;

/** Ids of the shape {@code 0004-xxxx-xxxx-xxxx}: scattered, no two alike, and the same again for the same seed. */
final class Oids {

    private static final long MASK = (1L << 48) - 1;

    private final long seed;
    private long made;

    Oids(long seed) {
        this.seed = seed * 0x9E3779B97F4AL;
    }

    synchronized String next() {
        long mixed = ((seed ^ ++made) * 0xD1342543DE83L) & MASK;
        mixed ^= mixed >>> 24;
        mixed = (mixed * 0xA24BAED4963FL) & MASK;
        mixed ^= mixed >>> 25;
        return String.format("0004-%04x-%04x-%04x", mixed >>> 32 & 0xFFFF, mixed >>> 16 & 0xFFFF, mixed & 0xFFFF);
    }
}
