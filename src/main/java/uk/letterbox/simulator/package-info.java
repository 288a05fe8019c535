/**
 * A stand-in for letMC with state, a limit of calls and faults on demand, which keeps a list of everything it was given.
 * It knows nothing of Letterbox, so that the two can be held against each other.
 */
package uk.letterbox.simulator;
