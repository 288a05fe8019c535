package uk.letterbox.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import uk.letterbox.wiring.Office;

/** {@code replay ID}. */
@Command(name = "replay", description = "Send a dead or discarded delivery again, through the same budget.")
final class ReplayCommand extends OfficeCommand {

    @Parameters(paramLabel = "ID", description = "The delivery.")
    private String id;

    @Override
    Answer answer(Office office) {
        if (office.search().arrival(id).isPresent()) {
            return Changes.notDone(
                    id,
                    "it is what arrived, and deliveries are sent again one by one; letterbox show " + id
                            + " names them, or the files that were in it");
        }
        boolean bytes = office.search()
                .delivery(id)
                .map(delivery -> office.spool().holds(delivery.arrivalId()))
                .orElse(true);
        return bytes
                ? Changes.told(office.desk().replay(id), "is sent again")
                : Changes.notDone(id, "its bytes are no longer in the spool; drop the file again");
    }
}
