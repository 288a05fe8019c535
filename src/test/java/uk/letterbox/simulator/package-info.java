/** What the stand-in for letMC promises to those who test against it. */
package uk.letterbox.simulator;
