/** The route files as they are shipped, each branch and each error channel, on real parts. */
package uk.letterbox.routes;
