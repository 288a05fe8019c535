/**
 * The drop door: files in an inbox folder become proposals for deliveries (EIP Channel Adapter and Normalizer). It knows
 * arrivals, the delivery model and the spool; it knows neither the journal nor letMC.
 */
package uk.letterbox.drop;
