package uk.letterbox.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;

/** A form of several parts, one of them a file, read as it comes. The part with a file name is the file. */
final class MultipartFile implements MultiPart.Parser.Listener {

    private static final int BUFFER = 1 << 16;
    private static final Pattern NAME = Pattern.compile("\\bname=\"((?:\\\\.|[^\"\\\\])*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE_NAME =
            Pattern.compile("\\bfilename=\"((?:\\\\.|[^\"\\\\])*)\"", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> fields = Fields.empty();
    private final Digesting file = new Digesting();
    private String partName = "";
    private boolean fileHere;
    private ByteArrayOutputStream text = new ByteArrayOutputStream();
    private boolean complete;
    private String failure = "it ends before its last boundary";

    private MultipartFile() {}

    static Body read(String contentType, InputStream wire) throws IOException, Malformed {
        String boundary = MultiPart.extractBoundary(contentType);
        if (boundary == null) {
            throw new Malformed("The content type names no boundary");
        }
        MultipartFile form = new MultipartFile();
        MultiPart.Parser parser = new MultiPart.Parser(boundary, form);
        int got = 0;
        while (got >= 0) {
            // A chunk may be kept by the parser until the next one, so that each has bytes of its own.
            byte[] bytes = new byte[BUFFER];
            got = wire.read(bytes, 0, BUFFER);
            parser.parse(Content.Chunk.from(ByteBuffer.wrap(bytes, 0, Math.max(got, 0)), got < 0));
        }
        if (!form.complete) {
            throw new Malformed("The form of several parts cannot be read: " + form.failure);
        }
        return Body.file(form.fields, form.file.content());
    }

    @Override
    public void onPartBegin() {
        partName = "";
        fileHere = false;
        text = new ByteArrayOutputStream();
    }

    @Override
    public void onPartHeader(String name, String value) {
        if (name.equalsIgnoreCase("Content-Disposition")) {
            Matcher called = NAME.matcher(value);
            partName = called.find() ? unescaped(called.group(1)) : "";
            Matcher named = FILE_NAME.matcher(value);
            fileHere = named.find();
            if (fileHere) {
                fields.putIfAbsent("FileName", unescaped(named.group(1)));
            }
        }
    }

    private static String unescaped(String quoted) {
        return quoted.replaceAll("\\\\(.)", "$1");
    }

    @Override
    public void onPartContent(Content.Chunk chunk) {
        OutputStream into = fileHere ? file : text;
        try {
            ByteBuffer bytes = chunk.getByteBuffer();
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            into.write(copy);
        } catch (IOException impossible) {
            throw new IllegalStateException("Neither a digest nor memory fails to be written", impossible);
        }
    }

    @Override
    public void onPartEnd() {
        if (!fileHere && !partName.isEmpty()) {
            fields.put(partName, text.toString(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void onComplete() {
        complete = true;
    }

    @Override
    public void onFailure(Throwable why) {
        failure = String.valueOf(why.getMessage());
    }
}
