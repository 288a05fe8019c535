package uk.letterbox.letmc;

import java.nio.file.Path;

/** The contract file cannot be used; the message names the file, the operation and what to put right. */
public final class ContractBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContractBroken(Path file, String what) {
        super(file + ": " + what);
    }

    ContractBroken(Path file, String operation, String what) {
        super(file + ": operation " + operation + ": " + what);
    }

    ContractBroken(Path file, String what, Throwable cause) {
        super(file + ": " + what, cause);
    }
}
