/** What may be sent now: slots, lanes, pacing, closures. Decides only; the journal counts and remembers. */
package uk.letterbox.budget;
