package uk.letterbox.shoot;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What an address shows, told by the words people give to it, else by the host that is known for it. */
enum LinkType {
    TOUR(
            "Virtual Tour",
            "tour|360|3d|matterport|walk[\\s_-]?through",
            Set.of("matterport.com", "giraffe360.com", "kuula.co", "cloudpano.com", "eyespy360.com", "metareal.com")),
    VIDEO("Video", "video|film|youtube|vimeo", Set.of("youtube.com", "youtu.be", "vimeo.com", "wistia.com"));

    private final String typeName;
    private final Pattern words;
    private final Set<String> hosts;

    LinkType(String typeName, String words, Set<String> hosts) {
        this.typeName = typeName;
        this.words = Pattern.compile("(?:^|[^a-z0-9])(?:" + words + ")s?(?:[^a-z0-9]|$)", Pattern.CASE_INSENSITIVE);
        this.hosts = hosts;
    }

    /** The usual name of its portal media type; empty when neither words nor host say one. */
    static Optional<String> of(String said, String host) {
        for (LinkType type : values()) {
            if (type.words.matcher(said).find()) {
                return Optional.of(type.typeName);
            }
        }
        String lower = host.toLowerCase(Locale.ROOT);
        for (LinkType type : values()) {
            if (type.hosts.stream().anyMatch(known -> lower.equals(known) || lower.endsWith("." + known))) {
                return Optional.of(type.typeName);
            }
        }
        return Optional.empty();
    }
}
