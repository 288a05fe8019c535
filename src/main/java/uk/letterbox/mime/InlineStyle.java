package uk.letterbox.mime;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/** The style that an element carries in its attributes, as far as it can hide text: property to value, lower case. */
final class InlineStyle {

    private static final Set<String> THAT_HIDE = Set.of(
            "background",
            "background-color",
            "background-image",
            "color",
            "display",
            "font-size",
            "height",
            "max-height",
            "max-width",
            "mso-hide",
            "opacity",
            "overflow",
            "visibility",
            "white-space",
            "width");

    private static final Pattern ZERO = Pattern.compile("0+(?:\\.0+)?(?:px|pt|em|rem|%)?");

    private InlineStyle() {}

    static Map<String, String> of(Element element) {
        String style = element.attr("style");
        String background = element.attr("bgcolor");
        String colour = element.attr(element.normalName().equals("body") ? "text" : "color");
        if (style.isEmpty() && background.isEmpty() && colour.isEmpty()) {
            return Map.of();
        }
        Map<String, String> values = new HashMap<>();
        put(values, "background-color", background);
        put(values, "color", colour);
        for (String declaration : style.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                put(values, declaration.substring(0, colon), declaration.substring(colon + 1));
            }
        }
        return values;
    }

    private static void put(Map<String, String> values, String property, String value) {
        String name = property.strip().toLowerCase(Locale.ROOT);
        if (!value.isBlank() && THAT_HIDE.contains(name)) {
            values.put(
                    name,
                    value.toLowerCase(Locale.ROOT).replace("!important", "").strip());
        }
    }

    /** Whether a style takes an element away, and all within it. */
    static boolean gone(Element element, Map<String, String> style) {
        return element.hasAttr("hidden")
                || style.getOrDefault("display", "").equals("none")
                || style.getOrDefault("mso-hide", "").equals("all")
                || zero(style, "opacity")
                || style.getOrDefault("overflow", "").equals("hidden")
                        && (zero(style, "max-height")
                                || zero(style, "height")
                                || zero(style, "max-width")
                                || zero(style, "width"));
    }

    private static boolean zero(Map<String, String> style, String property) {
        return ZERO.matcher(style.getOrDefault(property, "")).matches();
    }
}
