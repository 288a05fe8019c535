package uk.letterbox.drop;

import java.util.Optional;

import uk.letterbox.delivery.Kind;
import uk.letterbox.property.References;
import uk.letterbox.shoot.ChosenType;

/** A file of a new set, which takes the place of all of its kind that its property has; for what else it is its own name or a manifest says. */
record Replacing(Placed file) implements Placed {

    /** What is placed by a name as one of a new set; what has no place stays without. */
    static DropName of(DropName name) {
        return name instanceof Placed placed && !(name instanceof Replacing) ? new Replacing(placed) : name;
    }

    @Override
    public String fileName() {
        return file.fileName();
    }

    @Override
    public Kind kind() {
        return file.kind();
    }

    @Override
    public Optional<String> type(ChosenType.Names names) {
        return file.type(names);
    }

    @Override
    public String group() {
        return file.group();
    }

    @Override
    public String receipt(References references) {
        return file.receipt(references);
    }

    @Override
    public Whose whose(References references, Wanted wanted) {
        return file.whose(references, wanted);
    }

    @Override
    public Placed itself() {
        return file;
    }

    /** The API takes no portal media away, so they are added to those that are there. */
    @Override
    public boolean replacing() {
        return kind().removal().isPresent();
    }
}
