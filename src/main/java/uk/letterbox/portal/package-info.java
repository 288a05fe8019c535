/** What is particular to a portal, a form tool or a standard for leads: data, one file each. */
package uk.letterbox.portal;
