/** Whether what is configured for an agency works at letMC: asked with the fewest calls, said in plain words. */
package uk.letterbox.doctor;
