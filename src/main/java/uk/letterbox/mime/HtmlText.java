package uk.letterbox.mime;

import java.util.List;

import org.jsoup.Jsoup;

/**
 * An HTML part as a reader sees it, and apart from that what is in it for machines. Nothing is ever fetched.
 *
 * @param text what is seen: one line for each block, break and table row, the cells of a row separated by tabs, no line with
 *     space around it but for a tab at its end, which stands for an empty last cell; at most one empty line at a time
 * @param hidden what is styled away, in the same form: preview lines, and lines of portals for machines
 * @param metas all {@code <meta name content>}, wherever in the document
 * @param links where its links lead, as written and each once, in their order
 * @param jsonLd the blocks of {@code application/ld+json} as they are
 */
public record HtmlText(String text, String hidden, List<Meta> metas, List<String> links, List<String> jsonLd) {

    public HtmlText {
        metas = List.copyOf(metas);
        links = List.copyOf(links);
        jsonLd = List.copyOf(jsonLd);
    }

    /** @param name lower case */
    public record Meta(String name, String content) {

        /** Says nothing, so that no log or message ever carries a person. */
        @Override
        public String toString() {
            return "Meta";
        }
    }

    /** Reads any text at all; what is no HTML is a text of one line. */
    public static HtmlText of(String html) {
        return new HtmlReader().read(Jsoup.parse(html));
    }

    /** Says nothing, so that no log or message ever carries what a person wrote. */
    @Override
    public String toString() {
        return "HtmlText";
    }
}
