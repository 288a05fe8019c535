package uk.letterbox.settings;

/**
 * A value as somebody wrote it.
 *
 * @param where {@code file:line} or {@code environment}
 * @param name how its key is spelled there: {@code letmc.in-flight} or {@code LETMC_IN_FLIGHT}
 */
record Written(String where, String name, String value) {

    static final String ENVIRONMENT = "environment";

    boolean inFile() {
        return !where.equals(ENVIRONMENT);
    }

    /** The problem of this value, with the key's example in the spelling of the place. */
    Problem problem(Key key, String what) {
        boolean plainSecret = key.type() == Type.SECRET && !inFile();
        String right = plainSecret ? "the-value-itself" : key.example();
        return problem(what, name + (inFile() ? " = " : "=") + right);
    }

    Problem problem(String what, String example) {
        return new Problem(where, name, what, example);
    }
}
