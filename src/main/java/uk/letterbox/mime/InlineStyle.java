package uk.letterbox.mime;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jsoup.nodes.Element;

/** The style that an element carries in its attributes, as property to value, lower case. */
final class InlineStyle {

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
        String plain = value.toLowerCase(Locale.ROOT).replace("!important", "").strip();
        if (!plain.isEmpty()) {
            values.put(property.toLowerCase(Locale.ROOT).strip(), plain);
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
        return style.getOrDefault(property, "").matches("0+(?:\\.0+)?(?:px|pt|em|rem|%)?");
    }
}
