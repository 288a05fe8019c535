package uk.letterbox.simulator;

/** What an operation does. */
@FunctionalInterface
interface Deed {

    Answer done(Asked asked) throws Refusal;
}
