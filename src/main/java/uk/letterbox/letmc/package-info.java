/**
 * letMC as a client sees it: its contract, the requests, the answers and the one HTTP exit (EIP Channel Adapter). Knows
 * deliveries and nothing of doors, of the journal or of what follows an answer.
 */
package uk.letterbox.letmc;
