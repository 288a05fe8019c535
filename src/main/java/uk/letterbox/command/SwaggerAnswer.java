package uk.letterbox.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.letterbox.letmc.KeyCarrier;
import uk.letterbox.settings.Key;
import uk.letterbox.swagger.Comparison;
import uk.letterbox.swagger.Difference;
import uk.letterbox.swagger.NoDocument;
import uk.letterbox.swagger.VendorDocument;
import uk.letterbox.wiring.Setup;

/** How the vendor's document and the contract differ, as a command says it. */
final class SwaggerAnswer {

    private SwaggerAnswer() {}

    static Answer of(Setup setup, SwaggerPlace place) throws InterruptedException {
        try {
            VendorDocument vendor = VendorDocument.read(SwaggerText.read(place));
            return of(Comparison.of(
                    setup.contract().operations(),
                    KeyCarrier.of(setup.settings().text(Key.AUTH)).orElseThrow(),
                    vendor));
        } catch (NoDocument | IOException unread) {
            String why = Optional.ofNullable(unread.getMessage())
                    .orElse(unread.getClass().getSimpleName());
            return Answer.finding(Map.of("error", why), "The document cannot be compared: " + Plain.text(why));
        }
    }

    private static Answer of(List<Difference> differences) {
        StringBuilder text = new StringBuilder();
        for (Difference one : differences) {
            text.append(Paragraph.of(
                    one.matters() ? "FINDING " : "note    ",
                    (one.operation().isEmpty() ? "" : one.operation() + ": ") + one.text()));
        }
        long matter = differences.stream().filter(Difference::matters).count();
        Map<String, Object> json = Map.of("good", matter == 0, "differences", differences);
        return matter == 0
                ? Answer.good(json, text + "All operations of config/letmc/openapi.yaml are as the vendor says.")
                : Answer.finding(json, text + "Differences by which a call may fail: " + matter + ".");
    }
}
