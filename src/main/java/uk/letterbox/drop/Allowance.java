package uk.letterbox.drop;

import java.util.Optional;
import java.util.Set;

import uk.letterbox.property.References;

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

    /** Why files for a property are not taken; empty when they are. With both named, one of them is enough. */
    Optional<String> refusal(DropPath path, References references) {
        boolean free = properties.isEmpty() && branches.isEmpty();
        return free || listed(path, references) || inBranch(path, references)
                ? Optional.empty()
                : Optional.of("This account may not send files for " + path.folder() + ". Check the name of the folder;"
                        + " if it is right, ask the agency to allow the property for this account.");
    }

    private boolean listed(DropPath path, References references) {
        Optional<String> id = references.id(path.side(), path.folder());
        return properties.stream()
                .anyMatch(one -> one.equalsIgnoreCase(path.folder())
                        || id.isPresent()
                                && references
                                        .id(path.side(), one)
                                        .filter(id.get()::equalsIgnoreCase)
                                        .isPresent());
    }

    private boolean inBranch(DropPath path, References references) {
        return references
                .branch(path.side(), path.folder())
                .filter(branch -> branches.stream().anyMatch(branch::equalsIgnoreCase))
                .isPresent();
    }
}
