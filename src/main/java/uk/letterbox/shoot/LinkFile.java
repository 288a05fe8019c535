package uk.letterbox.shoot;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.letterbox.media.Caption;
import uk.letterbox.media.FileName;

/**
 * A file that has addresses in it: a Windows shortcut ({@code .url}), a Mac's ({@code .webloc}, as XML or binary), or
 * {@code links.txt} with one on each line. The addresses are read and never opened.
 */
public sealed interface LinkFile {

    /** Bytes of the largest one that is looked into. */
    int LARGEST = 64 * 1024;

    /** What is in it, one at least, in order. */
    record Links(List<WebAddress> all) implements LinkFile {

        public Links {
            all = List.copyOf(all);
        }
    }

    /**
     * It cannot be used.
     *
     * @param reason what is wrong with it and what to do, for whoever sent it
     */
    record Unfit(String reason) implements LinkFile {}

    /** Whether a file is one by its name. */
    static boolean named(String fileName) {
        String extension = FileName.extension(fileName);
        return extension.equals("url") || extension.equals("webloc") || list(fileName);
    }

    /** Whether it is one that has several addresses, so that its name says nothing of them. */
    static boolean list(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).equals("links.txt");
    }

    /** Reads one that is {@link #named} so. */
    static LinkFile of(String fileName, byte[] bytes) {
        try {
            if (list(fileName)) {
                return new Links(lines(text(bytes)));
            }
            String address = FileName.extension(fileName).equals("url") ? shortcut(text(bytes)) : Webloc.address(bytes);
            return new Links(List.of(WebAddress.of(address, Caption.of(fileName))));
        } catch (NoAddress none) {
            return new Unfit(none.getMessage());
        }
    }

    private static String shortcut(String text) throws NoAddress {
        Matcher url = Pattern.compile("(?mi)^\\s*URL\\s*=(.*)$").matcher(text);
        if (!url.find()) {
            throw new NoAddress(
                    "It is no shortcut to a web page: it has no line URL=https://…. Make the shortcut again.");
        }
        return url.group(1).strip();
    }

    /** An address, and before or behind it words for people; lines with a # in front are for nobody. */
    private static List<WebAddress> lines(String text) throws NoAddress {
        Pattern address = Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]*:\\S+");
        List<WebAddress> all = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            Matcher found = address.matcher(line);
            if (!found.find()) {
                throw new NoAddress("Line " + number + " has no address. Write one address a line, such as Virtual tour"
                        + " https://tours.example.com/12.");
            }
            String words = (line.substring(0, found.start()) + " " + line.substring(found.end()))
                    .replaceAll("[\\p{Cntrl}\\s]+", " ")
                    .replaceAll("^[\\s:;,|=-]+|[\\s:;,|=-]+$", "");
            try {
                all.add(WebAddress.of(found.group(), words));
            } catch (NoAddress none) {
                throw new NoAddress("Line " + number + ": " + none.getMessage());
            }
        }
        if (all.isEmpty()) {
            throw new NoAddress("There is no address in it. Write one address a line.");
        }
        return all;
    }

    /** Text as Windows and Macs write it. */
    static String text(byte[] bytes) {
        Charset charset = bytes.length > 1 && (bytes[0] == -1 && bytes[1] == -2 || bytes[0] == -2 && bytes[1] == -1)
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /** What the portal media type of a link is called, when nobody said it. */
    static Optional<String> type(String fileName, WebAddress address, ChosenType.Names names) {
        String said = list(fileName) ? address.caption() : FileName.stem(fileName);
        return LinkType.of(said, address.host()).map(names::of).or(() -> Optional.of(said)
                .filter(words -> !words.isBlank()));
    }
}
