package uk.letterbox.fit;

import java.nio.file.Path;

import uk.letterbox.delivery.Kind;

/**
 * A picture to be made fit.
 *
 * @param original never written to
 * @param target where bytes go that take its place; what lies there is written over
 */
record Order(Path original, Kind kind, FitLimits limits, Path target) {}
