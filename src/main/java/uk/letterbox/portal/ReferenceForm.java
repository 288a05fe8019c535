package uk.letterbox.portal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that references have, e.g. <code>{branch}_{agent}</code>: a blank is any text without space or underscore, what
 * the blanks {@code agent} hold is the agency's own part.
 */
public final class ReferenceForm {

    private static final Pattern BLANK = Pattern.compile("\\{(branch|agent|listing)}");

    private final Pattern pattern;
    private final int branch;
    private final int firstAgent;
    private final int lastAgent;

    public ReferenceForm(String text) {
        StringBuilder regex = new StringBuilder();
        Matcher blank = BLANK.matcher(text);
        int end = 0;
        int group = 0;
        int branchGroup = 0;
        int first = 0;
        int last = 0;
        while (blank.find()) {
            regex.append(Pattern.quote(text.substring(end, blank.start())));
            regex.append(blank.group(1).equals("agent") ? "([^\\s_]+)" : "([0-9A-Za-z]+)");
            group++;
            if (blank.group(1).equals("branch")) {
                branchGroup = group;
            } else if (blank.group(1).equals("agent")) {
                first = first == 0 ? group : first;
                last = group;
            }
            end = blank.end();
        }
        regex.append(Pattern.quote(text.substring(end)));
        this.pattern = Pattern.compile(regex.toString());
        this.branch = branchGroup;
        this.firstAgent = first;
        this.lastAgent = last;
    }

    /**
     * The parts of a reference.
     *
     * @param agent the agency's own part; empty when the form has none
     * @param branch the portal's number of the branch; empty when the form has none
     */
    public record Parts(String agent, String branch) {}

    /** The parts, when the reference is of this form. */
    public Optional<Parts> read(String reference) {
        Matcher matcher = pattern.matcher(reference);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Parts(
                firstAgent == 0 ? "" : reference.substring(matcher.start(firstAgent), matcher.end(lastAgent)),
                branch == 0 ? "" : matcher.group(branch)));
    }
}
