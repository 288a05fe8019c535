package uk.letterbox.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import uk.letterbox.letmc.ListedItem;

/** What the listing of a property shows of a test photo that was sent: whether its name and number were kept. */
record Arrived(TestPhoto photo, int number, boolean tagConfigured) {

    private static final String TAG = "LETMC_TAG";
    private static final String NUMBER = "photo number";

    List<Check> in(List<ListedItem> listing) {
        List<ListedItem> marked = photo.among(listing);
        if (marked.isEmpty()) {
            return List.of(notSeen(photo.unfamiliar(listing).size()));
        }
        ListedItem first = marked.get(0);
        List<Check> checks = new ArrayList<>();
        checks.add(Check.good("photo", "the property " + photo.property() + " lists it as " + first.id()));
        checks.add(tag(photo.named(first)));
        checks.add(number(first.number()));
        return checks;
    }

    private Check notSeen(int unfamiliar) {
        return Check.finding(
                "photo",
                "two looks at the property do not show a photo with the mark. "
                        + (unfamiliar == 0
                                ? "It may come later: letterbox doctor --remove " + photo.mark()
                                : "They show " + unfamiliar + " that were not there before: letMC's listing gives back"
                                        + " neither file name nor caption, or they are somebody else's. Which is the test"
                                        + " photo cannot be told, so none is deleted")
                        + ". Look in agentOS for " + photo.caption() + ", and delete it there");
    }

    private Check tag(boolean kept) {
        if (!kept) {
            return Check.finding(
                    TAG,
                    "letMC's listing does not give back file names, so their tag proves nothing. An unclear upload is"
                            + " told by counting, which costs a listing before each batch; Letterbox does so by itself."
                            + (tagConfigured ? " LETMC_TAG=false keeps the names that letMC is sent clean" : ""));
        }
        return Check.good(
                TAG,
                "letMC's listing gives back the tag of the file name"
                        + (tagConfigured ? "" : "; LETMC_TAG=true would make unclear uploads cheaper to tell"));
    }

    private Check number(OptionalInt listed) {
        if (listed.isEmpty()) {
            return Check.open(NUMBER, "letMC's listing says no numbers; in which order photos stand, see in agentOS");
        }
        return listed.getAsInt() == number
                ? Check.good(NUMBER, "letMC keeps the number that is sent (" + number + ")")
                : Check.finding(
                        NUMBER,
                        "letMC was sent the number " + number + " and gave " + listed.getAsInt()
                                + ": it numbers photos as"
                                + " they come. Letterbox sends those of a property in their order, one after the other,"
                                + " so they stand right; a photo that is sent again later stands last");
    }
}
