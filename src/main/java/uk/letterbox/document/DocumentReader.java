package uk.letterbox.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.snakeyaml.error.MarkedYAMLException;

import uk.letterbox.settings.Loaded;
import uk.letterbox.settings.Problem;

/** Reads one YAML or JSON file. Whatever is in it, the worst that comes of it is one problem; none repeats its text. */
public final class DocumentReader {

    private static final int LARGEST = 256 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final StreamReadConstraints CONSTRAINTS =
            StreamReadConstraints.builder().maxNestingDepth(20).build();

    private final JsonFactory yaml =
            YAMLFactory.builder().streamReadConstraints(CONSTRAINTS).build();
    private final JsonFactory json =
            JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build();

    private final String example;

    /** @param example a line that such a file may begin with */
    public DocumentReader(String example) {
        this.example = example;
    }

    /** The file, or what is wrong with it. */
    public Loaded<Document> read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return bad(file.toString(), "is not a plain file", "a text file with the line " + example);
            }
            if (Files.size(file) > LARGEST) {
                return bad(file.toString(), "is larger than 256 KB, which no such file is", example);
            }
            return read(file, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return bad(
                    file.toString(),
                    "cannot be read (" + unreadable.getClass().getSimpleName() + ")",
                    "chmod 640 " + file);
        }
    }

    /** As {@link #read(Path)}, of the bytes of a file, at most 256 KB. */
    public Loaded<Document> read(Path file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return parse(file, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException binary) {
            return bad(file.toString(), "is not UTF-8 text", "a text file with the line " + example);
        }
    }

    private Loaded<Document> parse(Path file, String text) {
        boolean isJson = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        try (JsonParser parser = (isJson ? json : yaml).createParser(text)) {
            DocumentTree tree = new DocumentTree(parser, example);
            return Loaded.good(new Document(file.toString(), tree.read(), tree.lines()));
        } catch (Flaw flaw) {
            return bad(file + ":" + flaw.line(), flaw.getMessage(), flaw.example());
        } catch (JsonProcessingException wrong) {
            return bad(
                    file + ":" + line(wrong),
                    "cannot be read as " + (isJson ? "JSON" : "YAML")
                            + " here: look for a tab, a quote, colon or bracket that is missing, or wrong indentation",
                    isJson ? "{ \"" + example.replaceFirst(": *", "\": \"") + "\" }" : example);
        } catch (IOException | RuntimeException wrong) {
            return bad(
                    file.toString(),
                    "holds what is neither YAML nor JSON (" + wrong.getClass().getSimpleName() + ")",
                    example);
        }
    }

    /** Where the problem is; the parser itself may still be at the beginning of the token. */
    private static int line(JsonProcessingException wrong) {
        if (wrong instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return marked.getProblemMark().getLine() + 1;
        }
        return wrong.getLocation() == null ? 1 : Math.max(1, wrong.getLocation().getLineNr());
    }

    private static Loaded<Document> bad(String where, String what, String example) {
        return Loaded.bad(List.of(new Problem(where, "the file", what, example)));
    }
}
