package uk.letterbox.command;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import uk.letterbox.settings.Loopback;

/** Where a document is: a file, or an address that a person has given. The same wherever the command runs. */
sealed interface SwaggerPlace {

    /** A file of this machine; absolute. */
    record File(Path path) implements SwaggerPlace {

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** By https, or on this machine. */
    record Web(URI address) implements SwaggerPlace {

        @Override
        public String toString() {
            return address.toString();
        }
    }

    /** Takes a word of the command line for one or the other. */
    final class Reader implements ITypeConverter<SwaggerPlace> {

        @Override
        public SwaggerPlace convert(String word) {
            try {
                return word.matches("(?i)https?:.*")
                        ? new Web(safe(URI.create(word)))
                        : new File(Path.of(word).toAbsolutePath().normalize());
            } catch (InvalidPathException none) {
                throw new TypeConversionException("'" + word + "' is neither a file nor an address");
            }
        }

        private static URI safe(URI address) {
            boolean https = "https".equalsIgnoreCase(address.getScheme());
            if (address.getHost() == null || !https && !Loopback.is(address)) {
                throw new TypeConversionException(
                        "the address must begin with https:// (http:// only to this machine)");
            }
            String query =
                    address.getRawQuery() == null ? "" : address.getRawQuery().toLowerCase(Locale.ROOT);
            if (address.getRawUserInfo() != null || query.matches(".*api_?key.*")) {
                throw new TypeConversionException(
                        "leave password and key out of the address: a document is read without them");
            }
            return address;
        }
    }
}
