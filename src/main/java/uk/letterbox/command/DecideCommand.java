package uk.letterbox.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import uk.letterbox.wiring.Office;

/** {@code decide ID sent|resend}. */
@Command(name = "decide", description = "Say what became of an unconfirmed delivery.")
final class DecideCommand extends OfficeCommand {

    @Parameters(index = "0", paramLabel = "ID", description = "The delivery.")
    private String id;

    @Parameters(
            index = "1",
            paramLabel = "DECISION",
            description = "sent: it is at letMC. resend: it is not, send it again.")
    private Decision decision;

    /** What a person says. */
    enum Decision {
        sent,
        resend
    }

    @Override
    Answer answer(Office office) {
        return Changes.told(
                office.desk().decide(id, decision == Decision.sent),
                decision == Decision.sent ? "counts as delivered" : "is sent again");
    }
}
