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
 */
public record Asked(String operation, Map<String, String> values, Optional<Path> file, Optional<Codec> codec) {

    public Asked {
        values = Map.copyOf(values);
    }

    /** One that carries no file. */
    public static Asked of(String operation, Map<String, String> values) {
        return new Asked(operation, values, Optional.empty(), Optional.empty());
    }
}
