package uk.letterbox.account;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who may send files for an agency.
 *
 * @param name that no other account of the installation has
 * @param agency the agency's short name
 * @param keys public keys as OpenSSH writes them, {@code ssh-ed25519 AAAA… comment}
 * @param password empty where only keys count
 * @param properties references or ids for which files are taken; empty for all
 * @param branches of {@code properties.csv} for whose properties files are taken; empty for all
 * @param email where they are told of their shoots; empty for nowhere
 */
public record Account(
        String name,
        String agency,
        List<String> keys,
        Optional<PasswordHash> password,
        List<String> properties,
        List<String> branches,
        Optional<String> email) {

    /** What a name must be, to follow "must be". */
    public static final String NAME_SHAPE =
            "1 to 32 of the letters a-z, digits, - and _, beginning with a letter or digit";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,31}");

    public Account {
        keys = List.copyOf(keys);
        properties = List.copyOf(properties);
        branches = List.copyOf(branches);
    }

    /** Whether an account may be called so: the name is a folder's too. */
    public static boolean fits(String name) {
        return NAME.matcher(name).matches();
    }

    /** Without what is somebody's own, so that no log or message ever carries it. */
    @Override
    public String toString() {
        return "Account " + name + " of " + agency;
    }
}
