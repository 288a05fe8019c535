package uk.letterbox.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** A file in the syntax of {@link Properties}, UTF-8, that remembers on which line each key begins. */
final class PropertiesFile {

    private static final Pattern COMMENT_OR_BLANK = Pattern.compile("\\s*([#!].*)?");
    private static final Pattern CONTINUED = Pattern.compile("(.*[^\\\\])?(\\\\\\\\)*\\\\");

    private final Path file;
    private final List<Written> written = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private PropertiesFile(Path file) {
        this.file = file;
    }

    static PropertiesFile read(Path file) {
        PropertiesFile read = new PropertiesFile(file);
        try {
            read.take(Files.readAllLines(file));
        } catch (NoSuchFileException missing) {
            read.unreadable("is not there", "the file application.properties as it is shipped, or an empty one");
        } catch (CharacterCodingException wrong) {
            read.unreadable("is not UTF-8 text", "a text file with lines such as letmc.requests = 50");
        } catch (IOException wrong) {
            read.unreadable("cannot be read (" + wrong.getClass().getSimpleName() + ")", "chmod 640 " + file);
        }
        return read;
    }

    List<Written> written() {
        return written;
    }

    List<Problem> problems() {
        return problems;
    }

    private void take(List<String> lines) throws IOException {
        int next = 0;
        while (next < lines.size()) {
            int first = next;
            StringBuilder entry = new StringBuilder(lines.get(next++));
            if (COMMENT_OR_BLANK.matcher(entry).matches()) {
                continue;
            }
            while (CONTINUED.matcher(entry).matches() && next < lines.size()) {
                entry.setLength(entry.length() - 1);
                entry.append(lines.get(next++).stripLeading());
            }
            takeEntry(first + 1, entry.toString());
        }
    }

    private void takeEntry(int line, String entry) throws IOException {
        Properties one = new Properties();
        try {
            one.load(new StringReader(entry));
        } catch (IllegalArgumentException malformed) {
            problems.add(new Problem(
                    file + ":" + line,
                    "this line",
                    "has a \\u without four hexadecimal digits",
                    "\\u00e9, or é itself"));
            return;
        }
        one.stringPropertyNames()
                .forEach(name -> written.add(new Written(
                        file + ":" + line, name, one.getProperty(name).strip())));
    }

    private void unreadable(String what, String example) {
        problems.add(new Problem(file.toString(), "the file", what, example));
    }
}
