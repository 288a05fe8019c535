package uk.letterbox.simulator;

import java.io.IOException;

/** A simulator as a program of its own: prints its port and ends with its input. */
final class SmallProgram {

    private SmallProgram() {}

    public static void main(String[] none) throws IOException {
        try (Simulator simulator = Simulator.start(SimulatorOptions.standard())) {
            System.out.println(simulator.port());
            while (System.in.read() >= 0) {
                // Nothing that is said to it matters, only that it ends.
            }
        }
    }
}
