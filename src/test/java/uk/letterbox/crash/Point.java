package uk.letterbox.crash;

import java.util.List;
import java.util.stream.Stream;

/** Where a history kills the process. */
enum Point {
    P2("half of a file is in the spool"),
    P3("the files are in the spool, the journal knows nothing of them"),
    P4("the journal has the files, the inbox still has them too"),
    P5("the files have left the inbox"),
    P6("a call and its slot are committed, nothing of it is sent"),
    P7("half of a body has reached letMC"),
    P8("letMC has the whole body and has not answered"),
    P9("the answer is read and not written down"),
    P10("the outcome is written down, the receipt is not"),
    P11("an unclear write is being read back"),
    P12("a dead delivery that was replayed is being sent"),
    ANYWHERE("at a random instant");

    private final String description;

    Point(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    /** All but the random instant. */
    static List<Point> named() {
        return Stream.of(values()).filter(point -> point != ANYWHERE).toList();
    }

    /** Whether the process itself knows when it has come there; the others are seen from outside. */
    boolean knownInside() {
        return switch (this) {
            case P3, P4, P5, P6, P9, P10, P11, P12 -> true;
            case P2, P7, P8, ANYWHERE -> false;
        };
    }
}
