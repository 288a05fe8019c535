package uk.letterbox.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import uk.letterbox.letter.Letter;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Portal;

/** What somebody wrote who wrote the mail themselves: all of it, down to a signature or what is quoted. */
public final class OwnWords implements Layer {

    private static final Pattern OVER = Pattern.compile(
            "(?i)--\\s*|_{5,}|on .{5,120} wrote:|-{2,}\\s*original message\\s*-{2,}|sent from my .{2,40}|get outlook for .{2,20}");

    @Override
    public String name() {
        return "own-words";
    }

    @Override
    public List<Candidate> read(Letter letter, Portal portal) {
        List<String> words = new ArrayList<>();
        for (String line : letter.page().lines()) {
            if (OVER.matcher(line.strip()).matches()) {
                break;
            }
            if (!line.startsWith(">")) {
                words.add(line.replace('\t', ' ').strip());
            }
        }
        String text = String.join("\n", words).strip();
        return text.isEmpty() ? List.of() : List.of(new Candidate(Field.MESSAGE, text, "the mail's own text"));
    }
}
