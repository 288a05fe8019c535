package uk.letterbox.crash;

import java.util.List;

/**
 * What a process is started for.
 *
 * @param point where it is to stop and wait to be killed
 * @param skip how often it passes the point before it stops there
 * @param variant which of the point's places is meant, where it has several
 * @param drain whether it is to end by itself once nothing is left to be done
 */
record Orders(Point point, int skip, int variant, boolean drain, Broken broken) {

    /** To work until nothing is left. */
    static Orders toDrain(Broken broken) {
        return new Orders(Point.ANYWHERE, 0, 0, true, broken);
    }

    static Orders of(String... words) {
        return new Orders(
                Point.valueOf(words[0]),
                Integer.parseInt(words[1]),
                Integer.parseInt(words[2]),
                Boolean.parseBoolean(words[3]),
                Broken.valueOf(words[4]));
    }

    List<String> words() {
        return List.of(
                point.name(),
                Integer.toString(skip),
                Integer.toString(variant),
                Boolean.toString(drain),
                broken.name());
    }
}
