package uk.letterbox.pull;

/**
 * One entry of a listing, as the server gives it.
 *
 * @param name whatever the server says, also what is no name at all
 */
record Listed(String name, Thing thing, long size, long modified) {

    /** What it is. Links are not followed to find out. */
    enum Thing {
        FILE,
        FOLDER,
        /** A link, a pipe, a device, or what the server says nothing of. */
        OTHER
    }
}
