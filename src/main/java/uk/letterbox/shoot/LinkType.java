package uk.letterbox.shoot;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What an address shows, told by the words people give to it, else by the host that is known for it. */
enum LinkType {
    TOUR(
            ChosenType.TOUR,
            "tour|360|3d|matterport|walk[\\s_-]?through",
            Set.of("matterport.com", "giraffe360.com", "kuula.co", "cloudpano.com", "eyespy360.com", "metareal.com")),
    VIDEO(ChosenType.VIDEO, "video|film|youtube|vimeo", Set.of("youtube.com", "youtu.be", "vimeo.com", "wistia.com"));

    private final ChosenType chosen;
    private final Pattern words;
    private final Set<String> hosts;

    LinkType(ChosenType chosen, String words, Set<String> hosts) {
        this.chosen = chosen;
        this.words = Pattern.compile("(?:^|[^a-z0-9])(?:" + words + ")s?(?:[^a-z0-9]|$)", Pattern.CASE_INSENSITIVE);
        this.hosts = hosts;
    }

    /** Its portal media type; empty when neither words nor host say one. */
    static Optional<ChosenType> of(String said, String host) {
        for (LinkType type : values()) {
            if (type.words.matcher(said).find()) {
                return Optional.of(type.chosen);
            }
        }
        String lower = host.toLowerCase(Locale.ROOT);
        for (LinkType type : values()) {
            if (type.hosts.stream().anyMatch(known -> lower.equals(known) || lower.endsWith("." + known))) {
                return Optional.of(type.chosen);
            }
        }
        return Optional.empty();
    }
}
