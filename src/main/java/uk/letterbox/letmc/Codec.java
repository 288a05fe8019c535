package uk.letterbox.letmc;

import java.util.Arrays;
import java.util.Optional;

/** How a file travels. letMC does not publish it, so it is a setting. */
public enum Codec {
    /** A JSON object with the bytes in base64: what the vendor's other uploads do. */
    JSON_BASE64("json-base64"),
    /** {@code multipart/form-data}: a file part, and a text part a field. */
    MULTIPART("multipart"),
    /** The bytes alone as the body, the fields in the query. */
    RAW("raw");

    private final String word;

    Codec(String word) {
        this.word = word;
    }

    /** The word used in the settings. */
    public String word() {
        return word;
    }

    /** The codec whose {@link #word()} this is, exactly. */
    public static Optional<Codec> ofWord(String word) {
        return Arrays.stream(values()).filter(codec -> codec.word.equals(word)).findFirst();
    }
}
