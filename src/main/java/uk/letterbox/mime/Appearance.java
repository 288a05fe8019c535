package uk.letterbox.mime;

import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;

/**
 * How an element looks, as far as it decides what a reader sees: what it has from the elements around it, and its own
 * style. Style sheets are not read; mails that must look the same everywhere style their elements one by one.
 *
 * @param head whether it is no part of the page
 * @param gone whether nothing within it is seen, whatever its style
 * @param invisible whether it is not drawn, which elements within may undo
 * @param fontSize in pixels
 * @param block whether it ends the line before and after it
 * @param keepsLines whether line ends within its text count
 */
record Appearance(
        boolean head,
        boolean gone,
        boolean invisible,
        double fontSize,
        Colour colour,
        Colour background,
        boolean block,
        boolean keepsLines) {

    static final Appearance OF_PAGE = new Appearance(false, false, false, 16, Colour.BLACK, Colour.WHITE, true, false);

    private static final Set<String> NO_PAGE = Set.of("head", "title", "template", "select", "datalist");
    private static final Set<String> KEEP_LINES = Set.of("pre", "textarea", "xmp", "plaintext", "listing");
    private static final double SMALLEST_SEEN = 1.5;

    boolean hidden() {
        return gone || invisible || fontSize < SMALLEST_SEEN || colour.like(background);
    }

    /** How an element directly within this one looks. */
    Appearance of(Element element) {
        String tag = element.normalName();
        Map<String, String> style = InlineStyle.of(element);
        String display = style.getOrDefault("display", "");
        return new Appearance(
                head || NO_PAGE.contains(tag),
                gone || InlineStyle.gone(element, style),
                invisible(style),
                FontSize.of(style.getOrDefault("font-size", ""), fontSize),
                Colour.of(style.getOrDefault("color", ""), colour),
                background(style),
                element.isBlock() || display.equals("block") || display.startsWith("table"),
                keepsLines(tag, style.getOrDefault("white-space", "")));
    }

    private boolean invisible(Map<String, String> style) {
        String visibility = style.getOrDefault("visibility", "");
        return visibility.isEmpty() ? invisible : !visibility.equals("visible");
    }

    private Colour background(Map<String, String> style) {
        Colour own = Colour.of(style.getOrDefault("background-color", ""), background);
        Colour ofAll = Colour.ofBackground(style.getOrDefault("background", ""), own);
        return style.containsKey("background-image") ? Colour.UNKNOWN : ofAll;
    }

    private boolean keepsLines(String tag, String whiteSpace) {
        return whiteSpace.isEmpty() ? keepsLines || KEEP_LINES.contains(tag) : whiteSpace.startsWith("pre");
    }
}
