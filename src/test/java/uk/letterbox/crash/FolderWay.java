package uk.letterbox.crash;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** By the folders of the events door. */
final class FolderWay implements Way {

    private static final String AGENCY = "folder";
    private static final String REASON = ".reason.txt";

    private final Path folder;
    private int sent;

    FolderWay(Path home) throws IOException {
        this.folder = home.resolve("agencies").resolve(AGENCY).resolve("events");
        Files.createDirectories(folder.resolve("inbox"));
    }

    @Override
    public String agency() {
        return AGENCY;
    }

    @Override
    public String door() {
        return "{}";
    }

    @Override
    public void send(List<String> messages) throws IOException {
        for (String message : messages) {
            Path elsewhere = Files.writeString(folder.resolve("sending"), message);
            Path file = folder.resolve("inbox/%06d.json".formatted(sent++));
            Files.move(elsewhere, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public boolean empty() throws IOException {
        return files("inbox", ".json").isEmpty();
    }

    @Override
    public List<Returned> refused() throws IOException {
        List<Returned> refused = new ArrayList<>();
        for (Path file : files("refused", ".json")) {
            Path reason = file.resolveSibling(file.getFileName() + REASON);
            refused.add(new Returned(Files.readString(file), Files.readString(reason)));
        }
        return refused;
    }

    @Override
    public List<String> outcomes() throws IOException {
        List<String> outcomes = new ArrayList<>();
        for (Path file : files("outcomes", ".json")) {
            outcomes.add(Files.readString(file));
        }
        return outcomes;
    }

    /** By their names. */
    private List<Path> files(String below, String ending) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder.resolve(below), "*" + ending)) {
            found.forEach(files::add);
        } catch (NoSuchFileException notYet) {
            return List.of();
        }
        return files.stream().sorted().toList();
    }

    @Override
    public void close() {
        // Its home goes away with the test.
    }
}
