package uk.letterbox.drop;

import java.util.Optional;

import uk.letterbox.delivery.Kind;
import uk.letterbox.property.References;
import uk.letterbox.shoot.ChosenType;

/** A path that says what a file is for. */
sealed interface Placed extends DropName permits DropPath, NamedFile, ListedFile, Replacing {

    /** The file's own name, without folders. */
    String fileName();

    Kind kind();

    /** The name of the portal media type, where the path says one; for portal media alone. */
    Optional<String> type(ChosenType.Names names);

    /** What keeps its order and waits together. */
    String group();

    /** What its sender gets one receipt for; empty where nobody knows the property. */
    String receipt(References references);

    /** The property that it is for. */
    Whose whose(References references, Wanted wanted);

    /** What says so: the path, the name or the manifest alone. */
    default Placed itself() {
        return this;
    }

    /** Whether it takes, with its set, the place of what is there. */
    default boolean replacing() {
        return false;
    }
}
