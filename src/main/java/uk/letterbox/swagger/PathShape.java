package uk.letterbox.swagger;

import java.util.List;
import java.util.Locale;

import uk.letterbox.settings.Nearest;

/** A path with placeholders, whose names do not matter. */
record PathShape(String template) {

    private static final int MOST_UNLIKE = 2;

    private List<String> segments() {
        return List.of(template.replaceAll("\\{[^{}]*}", "{}").split("/", -1));
    }

    boolean same(PathShape other) {
        return segments().equals(other.segments());
    }

    boolean sameButForCase(PathShape other) {
        return folded().segments().equals(other.folded().segments());
    }

    /** Whether it may be the same path in another spelling: other words in one or two places, or placeholders left off. */
    boolean resembles(PathShape other) {
        List<String> here = folded().segments();
        List<String> there = other.folded().segments();
        int common = Math.min(here.size(), there.size());
        int unlike = 0;
        for (int i = 0; i < common; i++) {
            if (!here.get(i).equals(there.get(i))) {
                unlike++;
                if (!alike(here.get(i), there.get(i))) {
                    return false;
                }
            }
        }
        List<String> longer = here.size() > there.size() ? here : there;
        boolean onlyPlaceholders =
                longer.subList(common, longer.size()).stream().allMatch("{}"::equals);
        return onlyPlaceholders && unlike + longer.size() - common <= MOST_UNLIKE;
    }

    /** A word that is spelt nearly so, or a word whose braces were lost. */
    private static boolean alike(String one, String other) {
        return one.equals("{}")
                || other.equals("{}")
                || Nearest.to(one, List.of(other)).isPresent();
    }

    private PathShape folded() {
        return new PathShape(template.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return template;
    }
}
