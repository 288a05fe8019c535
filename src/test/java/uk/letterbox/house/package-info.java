/** The rules of the house: what is held true of routes, settings, containers, packages and of the tests themselves. */
package uk.letterbox.house;
