package uk.letterbox.simulator;

import java.util.Locale;

/** Where media are kept: one shelf of one property of one agency, whatever the case of its ids. */
record Place(String agency, String side, String property, Shelf shelf) {

    String propertyKey() {
        return (agency + "/" + side + "/" + property).toLowerCase(Locale.ROOT);
    }
}
