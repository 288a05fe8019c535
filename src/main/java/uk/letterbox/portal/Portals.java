package uk.letterbox.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that is known of portals, form tools and standards. */
public final class Portals {

    private final List<Portal> all;
    private final Portal general;
    private final Map<String, Portal> completed = new HashMap<>();

    public Portals(List<Portal> all) {
        this.all = List.copyOf(all);
        this.general = general(all);
        for (Portal portal : all) {
            completed.put(portal.name(), completed(portal));
        }
    }

    /** In the order of their files. */
    public List<Portal> all() {
        return all;
    }

    /** The one that an address, lower case, sends for; with all that holds for any mail. */
    public Optional<Portal> ofSender(String address) {
        return all.stream()
                .filter(portal -> portal.senders().include(address))
                .findFirst()
                .map(portal -> completed.get(portal.name()));
    }

    /** The one of a name; with all that holds for any mail. */
    public Optional<Portal> named(String name) {
        return Optional.ofNullable(completed.get(name));
    }

    /** What holds for any mail. */
    public Portal general() {
        return general;
    }

    /** Our word for a source that a mail names, e.g. {@code rightmove.co.uk}; the mail's own where it is none we know. */
    public String sourceNamed(String name) {
        String folded = Phrase.fold(name);
        for (Portal portal : all) {
            boolean same = Phrase.fold(portal.source()).equals(folded)
                    || portal.senders().brands().contains(folded)
                    || portal.senders().from().contains(folded);
            if (same && !portal.source().isEmpty()) {
                return portal.source();
            }
        }
        return name;
    }

    private Portal completed(Portal portal) {
        return new Portal(
                portal.name(),
                portal.kind(),
                portal.source(),
                portal.leadType(),
                portal.senders(),
                both(portal.subjects(), general.subjects()),
                portal.layout().and(general.layout()),
                portal.references(),
                portal.marks(),
                both(portal.notEnquiries(), general.notEnquiries()));
    }

    /** Labels of portals hold for their own mails alone. */
    private static Portal general(List<Portal> all) {
        Layout layout = Layout.none();
        List<Line> subjects = new ArrayList<>();
        List<NotEnquiry> notEnquiries = new ArrayList<>();
        for (Portal portal : all) {
            if (portal.kind() != Kind.PORTAL) {
                layout = layout.and(portal.layout());
                subjects.addAll(portal.subjects());
                notEnquiries.addAll(portal.notEnquiries());
            }
        }
        Portal none = Portal.none();
        return new Portal(
                none.name(),
                none.kind(),
                none.source(),
                none.leadType(),
                none.senders(),
                subjects,
                layout,
                none.references(),
                none.marks(),
                notEnquiries);
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        List<T> both = new ArrayList<>(first);
        second.stream().filter(one -> !first.contains(one)).forEach(both::add);
        return both;
    }
}
