package uk.letterbox.bench;

/**
 * One measured figure.
 *
 * @param goal in words, with its unit
 * @param value in the unit
 * @param comparison what it was measured beside, and how; empty for nothing
 * @param met whether the value reaches the goal; a figure without a goal always does
 */
record Figure(String name, String goal, double value, String unit, String comparison, boolean met) {

    /** A figure that should be at least so much. */
    static Figure atLeast(String name, double goal, double value, String unit, String comparison) {
        return new Figure(name, "at least " + plain(goal) + " " + unit, value, unit, comparison, value >= goal);
    }

    /** A figure that should be at most so much. */
    static Figure atMost(String name, double goal, double value, String unit, String comparison) {
        return new Figure(name, "at most " + plain(goal) + " " + unit, value, unit, comparison, value <= goal);
    }

    private static String plain(double goal) {
        return goal == Math.rint(goal) ? Long.toString((long) goal) : Double.toString(goal);
    }

    /** The figure as a row of the table. */
    String row() {
        return "%-58s %12.2f %-10s %-22s %-4s %s".formatted(name, value, unit, goal, met ? "met" : "MISS", comparison);
    }
}
