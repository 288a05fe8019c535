package uk.letterbox.agency;

import uk.letterbox.settings.Secret;

/**
 * A client of letMC, as its file says.
 *
 * @param shortName its name at letMC; also the name of its folder
 * @param requests calls its key may make in a window; 0 for no limit
 */
public record Agency(String shortName, Secret apiKey, Mode mode, int requests) {}
