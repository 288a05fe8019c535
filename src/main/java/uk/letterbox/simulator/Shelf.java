package uk.letterbox.simulator;

/** What kinds of media a property keeps apart, and the PhotoType of one that came without. */
enum Shelf {
    PHOTOS("Photo"),
    FLOOR_PLANS("FloorPlan"),
    PORTAL_MEDIA("");

    private final String photoType;

    Shelf(String photoType) {
        this.photoType = photoType;
    }

    String photoType() {
        return photoType;
    }
}
