package uk.letterbox.crash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A history and the verdict on it. */
final class Suite {

    private static final int LIMIT = 60;

    private Suite() {}

    /** The seed that was asked for with {@code -Dseed=}, else one of the moment. */
    static long seed() {
        String asked = System.getProperty("seed", "");
        return asked.isEmpty() ? System.nanoTime() & 0xFFFFFF : Long.parseLong(asked);
    }

    /** Each named point so often, and random instants, in an order of the seed. */
    static List<Point> plan(int each, int anywhere, long seed) {
        List<Point> plan = new ArrayList<>(Collections.nCopies(anywhere, Point.ANYWHERE));
        Point.named().forEach(point -> plan.addAll(Collections.nCopies(each, point)));
        Collections.shuffle(plan, new Random(seed));
        return plan;
    }

    /** Lives through a history in an empty home and returns what is wrong in the end. With an even seed letMC gives file names back. */
    static List<String> run(Path home, long seed, List<Point> plan, Broken broken, KillReport report) throws Exception {
        Random random = new Random(seed);
        DropFolder folder = DropFolder.of(home);
        Photographer photographer = new Photographer(folder, random);
        try (Scene scene = Scene.set(home, seed, LIMIT, Map.of(DropFolder.AGENCY, ""))) {
            List<String> unexpected = new History(scene, photographer, broken, report, random).live(plan);
            return verdict(scene, seed, unexpected, new DropWitness(folder), report);
        }
    }

    /** What went wrong on the way and what is wrong in the end; all of it is in the report then. */
    static List<String> verdict(Scene scene, long seed, List<String> unexpected, Witness witness, KillReport report)
            throws Exception {
        Oracle oracle = new Oracle(scene, witness);
        List<String> violations = new ArrayList<>(unexpected);
        violations.addAll(oracle.violations());
        report.history(seed, oracle.figures(), violations);
        return violations;
    }
}
