/** What the budget promises of letMC's limit, wherever letMC stamps a call. */
package uk.letterbox.budget;
