package uk.letterbox.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Makes the temporary folders of tests below {@code target/tmp}: /tmp is in memory on many machines. */
public final class TempFolderInBuild implements TempDirFactory {

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        Path folder = Files.createDirectories(BuildFolder.path().resolve("tmp"));
        return Files.createTempDirectory(folder, "test");
    }
}
