package uk.letterbox.receipt;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The name of a receipt from the name of a property's folder, which strangers choose. */
final class ReceiptName {

    private static final int LONGEST = 120;

    private ReceiptName() {}

    /** Where letters had to go, a short sum of the whole name is put behind, so that two groups do not share a name. */
    static String of(String group) {
        if (group.isEmpty()) {
            return "no-property";
        }
        String plain = group.replaceFirst("/", "-");
        String safe = plain.replaceAll("[^\\p{L}\\p{N} ._-]", "_");
        while (safe.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            safe = safe.substring(0, safe.offsetByCodePoints(safe.length(), -1));
        }
        return safe.equals(plain) ? safe : safe + "~" + sum(group);
    }

    private static String sum(String group) {
        CRC32 sum = new CRC32();
        sum.update(group.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue());
    }
}
