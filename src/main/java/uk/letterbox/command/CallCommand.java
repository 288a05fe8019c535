package uk.letterbox.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.letterbox.errand.Errands;
import uk.letterbox.letmc.Asked;
import uk.letterbox.letmc.LetmcRequest;
import uk.letterbox.letmc.Operation;
import uk.letterbox.letmc.WronglyAsked;
import uk.letterbox.media.Contents;
import uk.letterbox.settings.Key;
import uk.letterbox.wiring.Office;

/** {@code call OPERATION name=value…}. */
@Command(
        name = "call",
        description = "Call one operation of letMC, through the same budget as everything. A read is made at once; a"
                + " write is shown, and made with --yes.")
final class CallCommand extends CallingCommand {

    /** The name of the value that is a path of this machine. */
    static final String FILE = "file";

    @Parameters(index = "0", paramLabel = "OPERATION", description = "Its operationId in config/letmc/openapi.yaml.")
    private String operation;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "name=value",
            description = "What goes into path, query and body, by the names there; file=PATH for a picture or"
                    + " document, Value=… for a custom field.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--agency", description = "For which agency; needed when there are several.", defaultValue = "")
    private String agency;

    @Option(names = "--yes", description = "Make a write.")
    private boolean yes;

    @Option(names = "--reveal", description = "Show personal data in the request.")
    private boolean reveal;

    @Override
    boolean calls() {
        return true;
    }

    @Override
    Answer answer(Office office) throws Exception {
        Optional<String> whose = Whose.of(office, agency);
        if (whose.isEmpty()) {
            return Whose.unclear(office, agency);
        }
        Errands errands = office.asked().errands();
        try {
            Asked asked = asked(errands.operation(operation), office);
            LetmcRequest request = errands.request(whose.get(), asked);
            if (request.writes() && !yes) {
                ShownRequest shown = new ShownRequest(request, reveal);
                return Answer.finding(
                        Map.of("sent", false, "request", shown.json()),
                        shown.text() + System.lineSeparator()
                                + "Nothing was sent, because this changes something at letMC. To send it: the same"
                                + " with --yes");
            }
            return ToldAnswer.of(errands.run(whose.get(), asked));
        } catch (WronglyAsked wrong) {
            return Answer.wrong(wrong.getMessage());
        }
    }

    /** With what a file says of itself, unless it is said otherwise. */
    private Asked asked(Operation wanted, Office office) throws IOException {
        Map<String, String> said = new LinkedHashMap<>(values);
        Optional<Path> file = Optional.ofNullable(said.remove(FILE)).map(Path::of);
        if (file.isPresent()) {
            long largest = office.setup().settings().size(Key.LARGEST_UPLOAD);
            if (!Files.isRegularFile(file.get()) || Files.size(file.get()) > largest) {
                throw new IOException(file.get() + " is no file of at most " + largest / 1_000_000
                        + " MB (LETTERBOX_LARGEST_UPLOAD)");
            }
            presume(said, wanted, "FileName", file.get().getFileName().toString());
            presume(said, wanted, "MimeType", mimeType(file.get()));
        }
        return Asked.of(operation, said, file);
    }

    private static void presume(Map<String, String> said, Operation wanted, String name, String value) {
        if (wanted.fields().containsKey(name)) {
            said.putIfAbsent(name, value);
        }
    }

    private static String mimeType(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return Contents.of(channel).format().mimeType();
        }
    }
}
