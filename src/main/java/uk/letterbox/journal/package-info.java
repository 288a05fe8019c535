/**
 * The journal: arrivals, lines, deliveries, calls and budgets in one database, the only truth. SQLite for one process,
 * PostgreSQL for several nodes; one schema, plain SQL that both understand. Decisions are made by pure functions that
 * are handed in; here they are carried out, each in one transaction.
 */
package uk.letterbox.journal;
