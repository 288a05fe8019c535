/**
 * Makes pictures fit for a property portal: upright, without what cameras write into them, in sRGB, as JPEG or PNG, and within
 * an agency's limits. Nothing is decoded before its header was read, nothing is fetched or run, and memory and time are
 * bounded. Pure: it knows files, the delivery model and the spool, no Camel.
 */
package uk.letterbox.fit;
