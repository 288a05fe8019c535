package uk.letterbox.layer;

import java.util.ArrayList;
import java.util.List;

import uk.letterbox.letter.Letter;
import uk.letterbox.mime.HtmlText;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Portal;

/**
 * Tags of the Real Estate Lead Metadata Specification 1.0 (leadmetadata.org), anywhere in the HTML. Only the version is
 * required there, and nothing is read without it.
 */
public final class LeadMetadata implements Layer {

    private static final String VERSION_TAG = "lead_information_version";
    private static final String VERSION = "1.0";
    private static final String PREFIX = "lead_";
    private static final int MOST_TAGS = 140;

    @Override
    public String name() {
        return "lead-metadata";
    }

    @Override
    public List<Candidate> read(Letter letter, Portal portal) {
        List<HtmlText.Meta> tags = letter.page().metas().stream()
                .filter(tag -> tag.name().startsWith(PREFIX))
                .limit(MOST_TAGS)
                .toList();
        boolean known = tags.stream()
                .anyMatch(tag ->
                        tag.name().equals(VERSION_TAG) && tag.content().strip().equals(VERSION));
        List<Candidate> found = new ArrayList<>();
        for (HtmlText.Meta tag : known ? tags : List.<HtmlText.Meta>of()) {
            Field field = portal.layout().field(tag.name().replace('_', ' ')).orElse(Field.NOTE);
            String value = tag.content().strip();
            if (Sound.is(field, value, portal.layout())) {
                found.add(new Candidate(field, value, tag.name()));
            } else if (!Sound.isNothing(value)) {
                found.add(new Candidate(Field.NOTE, value, tag.name()));
            }
        }
        return found;
    }
}
