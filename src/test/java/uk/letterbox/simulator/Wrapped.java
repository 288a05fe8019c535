package uk.letterbox.simulator;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text, then any number of the letter A made as they are read, then a text. */
final class Wrapped extends InputStream {

    private final byte[] before;
    private final long letters;
    private final byte[] after;
    private long at;

    Wrapped(String before, long letters, String after) {
        this.before = before.getBytes(StandardCharsets.UTF_8);
        this.letters = letters;
        this.after = after.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
        long inLetters = at - before.length;
        if (inLetters < 0) {
            return before[(int) at++];
        }
        if (inLetters < letters) {
            at++;
            return 'A';
        }
        long inAfter = inLetters - letters;
        if (inAfter >= after.length) {
            return -1;
        }
        at++;
        return after[(int) inAfter];
    }

    @Override
    public int read(byte[] into, int from, int length) {
        long lettersLeft = before.length + letters - at;
        if (at < before.length || lettersLeft <= 0) {
            int single = read();
            if (single >= 0) {
                into[from] = (byte) single;
            }
            return single < 0 ? -1 : 1;
        }
        int some = (int) Math.min(length, lettersLeft);
        Arrays.fill(into, from, from + some, (byte) 'A');
        at += some;
        return some;
    }
}
