package uk.letterbox.mime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Walks one document, once, and sorts what it says into what is seen, what is hidden and what is for machines. */
final class HtmlReader implements NodeVisitor {

    private static final int MOST_LINKS = 500;
    private static final Set<String> CELLS = Set.of("td", "th");

    private final HtmlLines seen = new HtmlLines();
    private final HtmlLines hidden = new HtmlLines();
    private final List<HtmlText.Meta> metas = new ArrayList<>();
    private final Set<String> links = new LinkedHashSet<>();
    private final List<String> jsonLd = new ArrayList<>();
    private final Deque<Appearance> appearances = new ArrayDeque<>(List.of(Appearance.OF_PAGE));

    HtmlText read(Document document) {
        document.traverse(this);
        return new HtmlText(seen.text(), hidden.text(), metas, List.copyOf(links), jsonLd);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            readText(text.getWholeText());
        } else if (node instanceof Element element) {
            appearances.push(appearances.peek().of(element));
            readForMachines(element);
            start(element, seen);
            start(element, hidden);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            end(element, seen);
            end(element, hidden);
            appearances.pop();
        }
    }

    private void readText(String text) {
        Appearance appearance = appearances.peek();
        if (!appearance.head()) {
            (appearance.hidden() ? hidden : seen).text(text, appearance.keepsLines());
        }
    }

    private void start(Element element, HtmlLines lines) {
        String tag = element.normalName();
        if (tag.equals("br")) {
            lines.newLine();
        } else if (CELLS.contains(tag)) {
            lines.startCell();
        } else if (tag.equals("tr")) {
            lines.startRow();
        } else if (appearances.peek().block()) {
            lines.endLine();
        }
    }

    private void end(Element element, HtmlLines lines) {
        String tag = element.normalName();
        if (CELLS.contains(tag)) {
            lines.endCell();
        } else if (tag.equals("tr")) {
            lines.endRow();
        } else if (appearances.peek().block()) {
            lines.endLine();
        }
    }

    private void readForMachines(Element element) {
        switch (element.normalName()) {
            case "meta" -> {
                if (element.hasAttr("name")) {
                    String name = element.attr("name").strip().toLowerCase(Locale.ROOT);
                    metas.add(new HtmlText.Meta(name, element.attr("content").strip()));
                }
            }
            case "a", "area" -> {
                String link = element.attr("href").strip();
                if (!link.isEmpty() && links.size() < MOST_LINKS) {
                    links.add(link);
                }
            }
            case "script" -> {
                if (element.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
                    jsonLd.add(element.data());
                }
            }
            default -> {}
        }
    }
}
