package uk.letterbox.shoot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Side;
import uk.letterbox.document.Document;
import uk.letterbox.document.DocumentReader;
import uk.letterbox.media.FileName;
import uk.letterbox.settings.Loaded;
import uk.letterbox.settings.Problem;

/** Reads a manifest; {@code config/schemas/manifest.schema.json} says the same of its JSON form to the programs of photographers. */
public final class ManifestReader {

    /** As many files as are taken in one commit beside the manifest. */
    private static final int MOST_FILES = 255;

    /** Bytes of the largest one. */
    public static final int LARGEST = 256 * 1024;

    private static final Set<String> MEMBERS = Set.of("$schema", "side", "property", "replace", "files");
    private static final Set<String> OF_FILE = Set.of("file", "kind", "order", "caption", "main", "sha256", "type");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Document document;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Listed> listed = new ArrayList<>();

    private record Listed(Manifest.Item item, boolean main, int order) {}

    private ManifestReader(Document document) {
        this.document = document;
    }

    /** The manifest, or all that is wrong with it by line and field. */
    public static Loaded<Manifest> read(Path file) {
        String name = file.getFileName().toString();
        try {
            return Files.size(file) > LARGEST ? tooLarge(name) : read(name, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            String why = "cannot be read (" + unreadable.getClass().getSimpleName() + ")";
            return Loaded.bad(List.of(new Problem(name, "the file", why, "upload it again")));
        }
    }

    /** As {@link #read(Path)}, of the bytes of a manifest, whose sender knows it by its name. */
    public static Loaded<Manifest> read(String name, byte[] bytes) {
        if (bytes.length > LARGEST) {
            return tooLarge(name);
        }
        if (FileName.extension(name).equals("csv")) {
            return new ManifestReader(ManifestTable.of(name, bytes)).manifest();
        }
        Loaded<Document> loaded = new DocumentReader("property: BS8-12").read(Path.of(name), bytes);
        return loaded.value().isEmpty() ? Loaded.bad(loaded.problems()) : new ManifestReader(loaded.get()).manifest();
    }

    private static Loaded<Manifest> tooLarge(String name) {
        return Loaded.bad(List.of(new Problem(name, "the file", "is larger than 256 KB", "a line for each file")));
    }

    private Loaded<Manifest> manifest() {
        JsonNode root = document.root();
        known(root, "", MEMBERS);
        JsonNode side = root.path("side");
        Optional<Side> said = Side.ofWord(side.asText());
        check(side.isMissingNode() || said.isPresent(), "/side", "must be lettings or sales", "\"side\": \"sales\"");
        String property = root.path("property").asText().strip();
        check(
                !property.isEmpty(),
                "/property",
                "must be one reference or id, the same for all files",
                "\"property\": \"BS8-12\"");
        JsonNode replace = root.path("replace");
        check(
                replace.isMissingNode() || replace.isBoolean(),
                "/replace",
                "must be true or false: whether the files take the place of what is there",
                "\"replace\": true");
        JsonNode files = root.path("files");
        boolean some = files.isArray() && !files.isEmpty() && files.size() <= MOST_FILES;
        check(some, "/files", "must list 1 to " + MOST_FILES + " files", "\"files\": [{ \"file\": \"front.jpg\" }]");
        for (int i = 0; some && i < files.size(); i++) {
            file(files.get(i), "/files/" + i);
        }
        long mains = listed.stream().filter(Listed::main).count();
        check(mains <= 1, "/files", "has more than one main photo", "\"main\": true once");
        listed.sort(Comparator.comparing((Listed one) -> !one.main()).thenComparing(Listed::order));
        return problems.isEmpty()
                ? Loaded.good(new Manifest(
                        said,
                        property,
                        replace.asBoolean(),
                        listed.stream().map(Listed::item).toList()))
                : Loaded.bad(problems);
    }

    private void file(JsonNode node, String at) {
        known(node, at, OF_FILE);
        String file = node.path("file").asText().replace('\\', '/');
        boolean below = !file.isEmpty()
                && List.of(file.split("/", -1)).stream().noneMatch(part -> part.isBlank() || part.matches("\\.\\.?"));
        check(below, at + "/file", "must be a path below the manifest's folder", "\"file\": \"photos/front.jpg\"");
        boolean manifest = Manifest.named(FileName.of(file));
        check(!manifest, at + "/file", "must be no manifest", "leave it out");
        Set<String> before = new HashSet<>();
        listed.forEach(one -> before.add(one.item().file()));
        check(!before.contains(file), at + "/file", "is listed twice", "each file once");
        Optional<Kind> kind = Kind.ofWord(node.path("kind").asText("photo")).filter(ManifestReader::medium);
        check(kind.isPresent(), at + "/kind", "must be photo, floorplan or portalmedia", "\"kind\": \"photo\"");
        Optional<String> type = text(node, "type");
        boolean typed = kind.filter(Kind.PORTALMEDIA::equals).isPresent() == type.isPresent();
        check(typed, at + "/type", "must be a portal media type, for portalmedia alone", "\"type\": \"Brochure\"");
        JsonNode order = node.path("order");
        boolean number =
                order.isMissingNode() || order.isIntegralNumber() && order.canConvertToInt() && order.asInt() >= 0;
        check(number, at + "/order", "must be a whole number", "\"order\": 1");
        Optional<String> sha256 = text(node, "sha256").map(sum -> sum.toLowerCase(Locale.ROOT));
        boolean sum = sha256.isEmpty() || sha256.get().matches("[0-9a-f]{64}");
        check(sum, at + "/sha256", "must be the SHA-256 of the file in 64 hex digits", "sha256sum front.jpg");
        JsonNode first = node.path("main");
        check(first.isMissingNode() || first.isBoolean(), at + "/main", "must be true or false", "\"main\": true");
        boolean main = first.asBoolean();
        check(!main || kind.filter(Kind.PHOTO::equals).isPresent(), at + "/main", "must be a photo", "\"main\": true");
        Manifest.Item item = new Manifest.Item(file, kind.orElse(Kind.PHOTO), type, text(node, "caption"), sha256);
        listed.add(new Listed(item, main, order.asInt(Integer.MAX_VALUE)));
    }

    private static boolean medium(Kind kind) {
        return kind == Kind.PHOTO || kind == Kind.FLOORPLAN || kind == Kind.PORTALMEDIA;
    }

    private static Optional<String> text(JsonNode node, String member) {
        return Optional.of(node.path(member).asText().strip()).filter(text -> !text.isEmpty());
    }

    private void known(JsonNode node, String at, Set<String> members) {
        node.fields()
                .forEachRemaining(member -> check(
                        !CONTROL.matcher(member.getValue().asText()).find(),
                        Document.member(at, member.getKey()),
                        "has invisible control characters",
                        "type it afresh"));
        node.fieldNames()
                .forEachRemaining(name -> check(
                        members.contains(name),
                        Document.member(at, name),
                        "is not known; known are "
                                + String.join(", ", members.stream().sorted().toList()),
                        "leave it out"));
    }

    private void check(boolean good, String pointer, String what, String example) {
        if (!good) {
            problems.add(document.problem(pointer, what, example));
        }
    }
}
