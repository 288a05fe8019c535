package uk.letterbox.fit;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The colour profile of a PNG file, as its {@code iCCP} chunk has it: a name, how it is packed, and packed bytes. */
final class PackedProfile {

    private static final int MOST_PROFILE = 4_000_000;

    private PackedProfile() {}

    /** Empty for one that does not end, or is longer than profiles are. */
    static Optional<Profile> unpacked(ByteBuffer chunk) throws NotFit {
        int at = 0;
        while (chunk.get(at) != 0) {
            at++;
        }
        Inflater inflater = new Inflater();
        try {
            byte[] profile = new byte[MOST_PROFILE];
            inflater.setInput(chunk.slice(at + 2, chunk.limit() - at - 2));
            int length = inflater.inflate(profile);
            return length == 0 || !inflater.finished()
                    ? Optional.empty()
                    : Optional.of(new Profile(Arrays.copyOf(profile, length)));
        } catch (DataFormatException damaged) {
            throw NotFit.damaged();
        } finally {
            inflater.end();
        }
    }
}
