/**
 * The journal's consumer and what follows an outcome: retry, read-back, dead. The decisions are pure functions from an
 * answer and the journal's facts to a transition.
 */
package uk.letterbox.dispatch;
