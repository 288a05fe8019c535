package uk.letterbox.letmc;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A call as a person words it.
 *
 * @param operation an operationId of the contract
 * @param values what goes into path, query and body, by the contract's names; {@code Value} for a bare body
 * @param file the bytes of a picture or document
 * @param codec how those travel, where it is not what the settings say
 * @param carrier where the key travels, where it is not what the settings say
 */
public record Asked(
        String operation,
        Map<String, String> values,
        Optional<Path> file,
        Optional<Codec> codec,
        Optional<KeyCarrier> carrier) {

    public Asked {
        values = Map.copyOf(values);
    }

    /** One that carries no file. */
    public static Asked of(String operation, Map<String, String> values) {
        return new Asked(operation, values, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** One that carries a file, as the settings say it travels. */
    public static Asked of(String operation, Map<String, String> values, Optional<Path> file) {
        return new Asked(operation, values, file, Optional.empty(), Optional.empty());
    }

    /** The same with its file in another form. */
    public Asked in(Codec other) {
        return new Asked(operation, values, file, Optional.of(other), carrier);
    }

    /** The same with the key in another place. */
    public Asked with(KeyCarrier other) {
        return new Asked(operation, values, file, codec, Optional.of(other));
    }
}
