package uk.letterbox.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Photos, floor plans and portal media: adding, deleting and listing. */
final class MediaOperations {

    private final MediaStore store;
    private final Replies replies;
    private final Habits habits;

    MediaOperations(MediaStore store, Replies replies, Habits habits) {
        this.store = store;
        this.replies = replies;
        this.habits = habits;
    }

    Map<String, Deed> deeds() {
        return Map.ofEntries(
                Map.entry("addLettingsPhoto", asked -> add(asked, "lettings", Shelf.PHOTOS)),
                Map.entry("addLettingsFloorPlan", asked -> add(asked, "lettings", Shelf.FLOOR_PLANS)),
                Map.entry("submitLettingsPortalMedia", asked -> add(asked, "lettings", Shelf.PORTAL_MEDIA)),
                Map.entry("deleteLettingsPhoto", asked -> delete(asked, "lettings", Shelf.PHOTOS)),
                Map.entry("deleteLettingsFloorPlan", asked -> delete(asked, "lettings", Shelf.FLOOR_PLANS)),
                Map.entry(
                        "listLettingsPhotosByType", asked -> list(asked, "lettings", Shelf.PHOTOS, Shelf.FLOOR_PLANS)),
                Map.entry("listLettingsPortalMedia", asked -> list(asked, "lettings", Shelf.PORTAL_MEDIA)),
                Map.entry("addSalesPhoto", asked -> add(asked, "sales", Shelf.PHOTOS)),
                Map.entry("addSalesFloorPlan", asked -> add(asked, "sales", Shelf.FLOOR_PLANS)),
                Map.entry("submitSalesPortalMedia", asked -> add(asked, "sales", Shelf.PORTAL_MEDIA)),
                Map.entry("deleteSalesPhoto", asked -> delete(asked, "sales", Shelf.PHOTOS)),
                Map.entry("deleteSalesFloorPlan", asked -> delete(asked, "sales", Shelf.FLOOR_PLANS)),
                Map.entry("listSalesPhotos", asked -> list(asked, "sales", Shelf.PHOTOS)),
                Map.entry("listSalesFloorPlans", asked -> list(asked, "sales", Shelf.FLOOR_PLANS)),
                Map.entry("listSalesPortalMedia", asked -> list(asked, "sales", Shelf.PORTAL_MEDIA)));
    }

    private Answer add(Asked asked, String side, Shelf shelf) throws Refusal {
        Ownership.check(asked.field("propertyID"));
        boolean link = shelf == Shelf.PORTAL_MEDIA && !asked.field("URL").isEmpty();
        if (asked.content().size() == 0 && !link) {
            throw new Refusal(400, "The field Content is required.");
        }
        if (shelf == Shelf.PORTAL_MEDIA && !ReferenceData.isPortalMediaType(asked.field("Type"))) {
            throw new Refusal(400, "The value '" + asked.field("Type") + "' is not valid for Type.");
        }
        boolean next = asked.field("PhotoNumber").isEmpty() || !habits.keepsNumbers();
        int number = next ? 0 : asked.number("PhotoNumber", 1);
        Place place = new Place(asked.agency(), side, asked.field("propertyID"), shelf);
        return replies.written(store.add(place, asked.fields(), number, asked.content()));
    }

    private Answer delete(Asked asked, String side, Shelf shelf) throws Refusal {
        String id = asked.field("mediumID");
        Ownership.check(id);
        if (!store.delete(asked.agency(), side, shelf, id)) {
            throw new Refusal(404, "No object with the OID " + id + " was found.");
        }
        return replies.written(id);
    }

    private Answer list(Asked asked, String side, Shelf... shelves) throws Refusal {
        String property = asked.field("propertyID");
        Ownership.check(property);
        List<Map<String, Object>> all = Stream.of(shelves)
                .flatMap(shelf -> store.on(new Place(asked.agency(), side, property, shelf)).stream())
                .map(medium -> listed(property, medium))
                .toList();
        return replies.page(asked, all);
    }

    private Map<String, Object> listed(String property, SimulatedMedium medium) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("OID", medium.id());
        item.put("ETag", medium.id() + "-1");
        item.put("Name", medium.name());
        item.put("FileName", habits.keepsFileNames() ? medium.fileName() : medium.id() + ".jpg");
        if (medium.photoType().isEmpty()) {
            item.put("Type", medium.type());
            item.put("URL", medium.url());
        } else {
            item.put("PhotoNumber", medium.number());
            item.put("PhotoType", medium.photoType());
            item.put("Property", property);
        }
        return item;
    }
}
