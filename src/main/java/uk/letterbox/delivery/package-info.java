/**
 * The canonical data model (EIP Canonical Data Model): what Letterbox delivers, as records without behaviour of any door,
 * of the journal or of letMC. Everything else may know this package; it knows nobody.
 */
package uk.letterbox.delivery;
