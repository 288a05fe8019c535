package uk.letterbox.agency;

import uk.letterbox.settings.Secret;

/**
 * One client of letMC.
 *
 * @param shortName its name at letMC and of its folder: letters, digits, {@code -} and {@code _} only
 * @param leads how its leads are said at letMC
 * @param media how its pictures are prepared
 * @param requests the calls its key may make in a window; 0 is no limit, on loopback only
 */
public record Agency(
        String shortName, Secret apiKey, Mode mode, int requests, Doors doors, Leads leads, MediaSetup media) {}
