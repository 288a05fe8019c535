package uk.letterbox.enquiry;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import uk.letterbox.mime.Mailbox;
import uk.letterbox.portal.Kind;
import uk.letterbox.portal.Portal;
import uk.letterbox.portal.Portals;

/** Whether somebody who is not a portal looks like one: by the name shown, or by a domain that is almost its own. */
final class Likeness {

    private static final Set<String> SECOND_LEVEL = Set.of("co", "com", "org", "net", "ac", "gov", "ltd", "plc", "me");
    private static final int SHORTEST_TO_MISTYPE = 6;

    private final Portals portals;

    Likeness(Portals portals) {
        this.portals = portals;
    }

    /** Whether a sender that no file knows looks like one of them. */
    boolean of(Mailbox sender) {
        String name = squeezed(sender.name());
        String words = " " + sender.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        List<String> labels = List.of(sender.domain().split("\\."));
        for (Portal portal : portals.all()) {
            for (String brand : portal.kind() == Kind.PORTAL ? portal.senders().brands() : List.<String>of()) {
                String bare = squeezed(brand);
                boolean shown = words.contains(" " + brand + " ") || name.startsWith(bare) || name.equals(bare);
                if (shown || likeDomain(labels, bare, portal)) {
                    return true;
                }
            }
        }
        return labels.stream().anyMatch(label -> label.startsWith("xn--")) && portalWords(name);
    }

    private boolean portalWords(String name) {
        return portals.all().stream()
                .flatMap(portal -> portal.senders().brands().stream())
                .anyMatch(brand -> name.contains(squeezed(brand)));
    }

    private static boolean likeDomain(List<String> labels, String brand, Portal portal) {
        for (int at = 0; at < labels.size() - 1; at++) {
            String label = squeezed(labels.get(at));
            boolean end = at == labels.size() - 2 && SECOND_LEVEL.contains(label);
            if (!end && (label.contains(brand) || mistyped(label, brand))) {
                return true;
            }
        }
        return false;
    }

    /** One letter more, less, other or changed over. */
    private static boolean mistyped(String label, String brand) {
        if (brand.length() < SHORTEST_TO_MISTYPE || Math.abs(label.length() - brand.length()) > 1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(label.length(), brand.length());
        while (start < shorter && label.charAt(start) == brand.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && label.charAt(label.length() - 1 - end) == brand.charAt(brand.length() - 1 - end)) {
            end++;
        }
        int wrong = Math.max(label.length(), brand.length()) - start - end;
        boolean swapped = wrong == 2
                && label.length() == brand.length()
                && label.charAt(start) == brand.charAt(start + 1)
                && label.charAt(start + 1) == brand.charAt(start);
        return wrong <= 1 || swapped;
    }

    /** Letters alone, digits and signs that are taken for letters as those. */
    private static String squeezed(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("rn", "m")
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('l', 'i')
                .replace('3', 'e')
                .replace('5', 's')
                .replace("vv", "w")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
