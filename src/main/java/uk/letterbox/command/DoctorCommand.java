package uk.letterbox.command;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import uk.letterbox.delivery.Side;
import uk.letterbox.doctor.TestPhoto;
import uk.letterbox.letmc.WronglyAsked;
import uk.letterbox.wiring.Doctors;
import uk.letterbox.wiring.Office;

/** {@code doctor}. */
@Command(
        name = "doctor",
        description =
                "Prove with a few calls that key, tier, short name, clock and what is configured work at letMC, and"
                        + " say in plain words what does not. With --property a test photo is sent, read back and deleted.")
final class DoctorCommand extends CallingCommand {

    @Option(names = "--agency", description = "For which agency; needed when there are several.", defaultValue = "")
    private String agency;

    @Option(
            names = "--property",
            paramLabel = "ID",
            description = "A property or instruction that a test photo is sent to; take one that is not on the market.",
            defaultValue = "")
    private String property;

    @Option(names = "--side", description = "Of that property: lettings or sales.", defaultValue = "")
    private String side;

    @Option(names = "--yes", description = "Delete the test photo without asking.")
    private boolean yes;

    @Option(
            names = "--remove",
            paramLabel = "MARK",
            description = "Delete a test photo of an earlier time, by its mark.",
            defaultValue = "")
    private String mark;

    @Option(
            names = "--swagger",
            paramLabel = "FILE-OR-URL",
            converter = SwaggerPlace.Reader.class,
            description = "Compare the vendor's Swagger document with config/letmc/openapi.yaml instead; letMC is not"
                    + " called.")
    private SwaggerPlace swagger;

    @Override
    boolean calls() {
        return swagger == null && misuse().isEmpty();
    }

    @Override
    Answer answer(Office office) throws Exception {
        Optional<String> misuse = misuse();
        if (misuse.isPresent()) {
            return Answer.wrong(misuse.get());
        }
        if (swagger != null) {
            return SwaggerAnswer.of(office.setup(), swagger);
        }
        try {
            return mark.isEmpty() ? examined(office) : removed(office);
        } catch (WronglyAsked wrong) {
            return Answer.wrong(wrong.getMessage());
        }
    }

    private Optional<String> misuse() {
        boolean alone = property.isEmpty() && side.isEmpty() && !yes;
        if (swagger != null && !(alone && mark.isEmpty()) || !mark.isEmpty() && !alone) {
            return Optional.of("Say either --property, or --remove, or --swagger: each is an errand of its own");
        }
        if (property.isEmpty() && !alone) {
            return Optional.of("--side and --yes say something about a property; name it with --property ID");
        }
        return property.isEmpty() || Side.ofWord(side).isPresent()
                ? Optional.empty()
                : Optional.of("Say whether " + property + " is a property to let or an instruction to sell: --side"
                        + " lettings, or --side sales");
    }

    private Answer examined(Office office) throws IOException, WronglyAsked {
        Optional<String> whose = Whose.of(office, agency);
        if (whose.isEmpty()) {
            return Whose.unclear(office, agency);
        }
        Doctors doctors = new Doctors(office);
        return DoctorAnswer.of(
                property.isEmpty()
                        ? doctors.of(whose.get()).examine()
                        : doctors.of(whose.get())
                                .examine(Side.ofWord(side).orElseThrow(), property, doctors.newMark(), yes));
    }

    private Answer removed(Office office) throws IOException, WronglyAsked {
        Doctors doctors = new Doctors(office);
        Optional<TestPhoto> photo = doctors.photos().find(mark);
        if (photo.isEmpty() || !office.setup().serves(photo.get().agency())) {
            return Answer.finding(
                    Map.of("error", "unknown mark"),
                    "No test photo with the mark " + Plain.text(mark) + " was sent from here and left on a property.");
        }
        return DoctorAnswer.of(doctors.of(photo.get().agency()).remove(photo.get()));
    }

    /** Asks whether the photo that is on the property now is to be deleted; nothing else is ever deleted. */
    @Override
    int afterwards(Answer answer, Commands whole, CommandLine line) throws Exception {
        JsonNode standing = Json.tree(answer.json()).path("standing");
        if (!standing.isObject() || yes || !mark.isEmpty()) {
            return answer.exitCode();
        }
        boolean delete = whole.confirmed(
                line.getOut(),
                "Delete the test photo from " + standing.path("property").asText() + " now?");
        if (!delete) {
            line.getOut()
                    .println("It stays there. To delete it later: "
                            + standing.path("remove").asText());
            return answer.exitCode();
        }
        int removal = whole.go(line, "doctor", "--remove", standing.path("mark").asText());
        return Math.max(removal, DoctorAnswer.findings(answer) ? 1 : 0);
    }
}
