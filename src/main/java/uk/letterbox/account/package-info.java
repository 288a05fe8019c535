/** The accounts by which photographers get in: one each, with its own folders, kept in a file for each agency. */
package uk.letterbox.account;
