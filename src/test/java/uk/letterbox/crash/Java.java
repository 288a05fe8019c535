package uk.letterbox.crash;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * The Java command of the processes. The first process that ends by itself leaves an archive of its classes (class data
 * sharing) to those after it, which takes half of their start away; such an archive wants jars, so folders of classes
 * become some.
 */
final class Java {

    private final String classPath;
    private final Path archive;

    private Java(String classPath, Path archive) {
        this.classPath = classPath;
        this.archive = archive;
    }

    /** With the classes of this process; jars and archive go into a folder. */
    static Java in(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(entry))) {
                jars.add(jar(entry, folder.resolve("classes-" + jars.size() + ".jar")));
            } else if (Files.exists(Path.of(entry))) {
                jars.add(entry);
            }
        }
        return new Java(String.join(File.pathSeparator, jars), folder.resolve("classes.jsa"));
    }

    private static String jar(String classes, Path jar) {
        ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
        int code = tool.run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes, ".");
        if (code != 0) {
            throw new IllegalStateException("No jar could be made of " + classes);
        }
        return jar.toString();
    }

    /** What starts a process with this main class. */
    List<String> command(Class<?> main) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-Xshare:auto"));
        command.add((Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive);
        command.add("-Dletterbox.installation=" + Path.of("").toAbsolutePath());
        command.add("-Dletterbox.build="
                + Path.of(System.getProperty("letterbox.build", "target")).toAbsolutePath());
        command.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr", "-cp", classPath, main.getName()));
        return command;
    }
}
