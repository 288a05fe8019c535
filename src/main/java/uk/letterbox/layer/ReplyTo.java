package uk.letterbox.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import uk.letterbox.letter.Letter;
import uk.letterbox.mime.Mailbox;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Layout;
import uk.letterbox.portal.Portal;

/** Whom answers go to, where the sender is a machine: the enquirer, or the portal's masked address for them. */
public final class ReplyTo implements Layer {

    private static final Pattern VIA = Pattern.compile("(?i)\\s+(via|on|at|from)\\s+\\S.*$");

    @Override
    public String name() {
        return "reply-to";
    }

    @Override
    public List<Candidate> read(Letter letter, Portal portal) {
        return letter.replyTo().size() == 1 ? of(letter.replyTo().get(0), portal.layout(), "Reply-To") : List.of();
    }

    static List<Candidate> of(Mailbox mailbox, Layout layout, String header) {
        List<Candidate> found = new ArrayList<>();
        String name = VIA.matcher(mailbox.name()).replaceFirst("");
        if (Sentences.isName(name, layout)) {
            found.add(new Candidate(Field.NAME, name, header));
        }
        if (Sound.is(Field.EMAIL, mailbox.address(), layout)) {
            found.add(new Candidate(Field.EMAIL, mailbox.address(), header));
        }
        return found;
    }
}
