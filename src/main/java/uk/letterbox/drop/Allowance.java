package uk.letterbox.drop;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import uk.letterbox.delivery.Side;
import uk.letterbox.property.References;
import uk.letterbox.shoot.TradeName;

/**
 * For which properties somebody may send files.
 *
 * @param properties references or ids; empty for all
 * @param branches as {@code properties.csv} has them; empty for all
 */
public record Allowance(Set<String> properties, Set<String> branches) {

    /** Everything. */
    public static final Allowance ALL = new Allowance(Set.of(), Set.of());

    public Allowance {
        properties = Set.copyOf(properties);
        branches = Set.copyOf(branches);
    }

    /** Why a file is not taken; empty when it is. With both named, one of them is enough. */
    Optional<String> refusal(Placed file, References references) {
        boolean free = properties.isEmpty() && branches.isEmpty();
        return free || allowed(file, references)
                ? Optional.empty()
                : Optional.of(
                        "This account may not send files for " + named(file) + ". Check the name; if it is right, ask"
                                + " the agency to allow the property for this account.");
    }

    /** What is allowed by its reference is so before the table knows it, and waits. */
    private boolean allowed(Placed file, References references) {
        if (file.itself() instanceof DropPath path) {
            return allowed(path.side(), path.folder(), references);
        }
        return file.whose(references, Wanted.NOTHING) instanceof Whose.Known known
                ? allowed(known.side(), known.id(), references)
                : said(file.itself()).anyMatch(reference -> properties.stream().anyMatch(reference::equalsIgnoreCase));
    }

    /** The references that a name or a manifest may mean. */
    private static Stream<String> said(Placed file) {
        return file instanceof ListedFile listed
                ? Stream.of(listed.said().property())
                : ((NamedFile) file).name().readings().stream().map(TradeName.Reading::reference);
    }

    private boolean allowed(Side side, String property, References references) {
        return listed(side, property, references) || inBranch(side, property, references);
    }

    private static String named(Placed file) {
        return file.itself() instanceof DropPath path
                ? path.folder()
                : "the property that " + file.fileName() + " is for";
    }

    private boolean listed(Side side, String property, References references) {
        Optional<String> id = references.id(side, property);
        return properties.stream()
                .anyMatch(one -> one.equalsIgnoreCase(property)
                        || id.isPresent() && references.ids(side, one).stream().anyMatch(id.get()::equalsIgnoreCase));
    }

    private boolean inBranch(Side side, String property, References references) {
        return references
                .branch(side, property)
                .filter(branch -> branches.stream().anyMatch(branch::equalsIgnoreCase))
                .isPresent();
    }
}
