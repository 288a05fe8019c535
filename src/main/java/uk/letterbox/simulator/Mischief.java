package uk.letterbox.simulator;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The faults that are on at the moment and the gates that hold calls. */
final class Mischief {

    private final List<Gate> gates = new CopyOnWriteArrayList<>();
    private volatile List<Fault> faults;

    Mischief(List<Fault> faults) {
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }

    void setFaults(List<Fault> wanted) {
        faults = List.copyOf(wanted);
    }

    Gate hold(String operation, boolean afterEffect) {
        Gate gate = new Gate(operation, afterEffect);
        gates.add(gate);
        return gate;
    }

    void pass(String operation, boolean effectDone) throws InterruptedException {
        for (Gate gate : gates) {
            gate.pass(operation, effectDone);
        }
    }

    void releaseAll() {
        gates.forEach(Gate::release);
        gates.clear();
    }
}
