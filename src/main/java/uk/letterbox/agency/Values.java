package uk.letterbox.agency;

import java.util.List;

import uk.letterbox.document.Document;
import uk.letterbox.settings.Problem;
import uk.letterbox.settings.References;
import uk.letterbox.settings.References.Resolved;

/** What the members of an agency's file lead to: themselves, a variable or a file. */
final class Values {

    private final References references;
    private final Document document;
    private final List<Problem> problems;

    /** @param problems is added to */
    Values(References references, Document document, List<Problem> problems) {
        this.references = references;
        this.document = document;
        this.problems = problems;
    }

    /** What a member leads to; empty, with a problem, when it leads nowhere. */
    String at(String pointer) {
        Resolved resolved = references.resolve(document.root().at(pointer).asText());
        if (resolved instanceof Resolved.Value value) {
            return value.text();
        }
        if (resolved instanceof Resolved.Unset unset) {
            problems.add(new Problem(
                    document.where(pointer),
                    unset.variable(),
                    "is not set, and " + pointer.substring(1).replace('/', '.') + " of this agency is to come from it",
                    unset.variable() + "=the-value-itself"));
        } else if (resolved instanceof Resolved.Broken broken) {
            problems.add(document.problem(pointer, broken.what(), broken.example()));
        }
        return "";
    }
}
