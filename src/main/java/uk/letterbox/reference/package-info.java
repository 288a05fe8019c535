/** letMC's own lists (company, branches, lead sources, types of portal media), read now and then and kept. */
package uk.letterbox.reference;
