package uk.letterbox.sftp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

import uk.letterbox.house.RequiredProgram;

/**
 * The real OpenSSH client, which trusts one host key alone.
 *
 * @param folder where its files are, and where it starts
 * @param name whom it logs in as
 * @param key the file of the private key
 */
public record OpenSsh(Path folder, int port, String name, Path key) {

    /** What it said, on both outputs. */
    public record Said(int exitCode, String text) {}

    /** Makes a key; the public half is beside it, with {@code .pub}. */
    public static Path newKey(Path folder, String type) throws IOException, InterruptedException {
        Path key = folder.resolve("key-" + type + System.nanoTime());
        Said said = run(
                folder,
                List.of(
                        RequiredProgram.named("ssh-keygen").toString(),
                        "-q",
                        "-t",
                        type,
                        "-N",
                        "",
                        "-C",
                        "anna@example.com",
                        "-f",
                        key.toString()),
                "");
        if (said.exitCode() != 0) {
            throw new IOException(said.text());
        }
        return key;
    }

    /** Writes down that this is the server's key. */
    public OpenSsh trusting(PublicKey host) throws IOException {
        ByteArrayBuffer buffer = new ByteArrayBuffer();
        buffer.putRawPublicKey(host);
        Files.writeString(
                folder.resolve("known_hosts"),
                "[127.0.0.1]:" + port + " " + KeyUtils.getKeyType(host) + " "
                        + Base64.getEncoder().encodeToString(buffer.getCompactData()) + "\n");
        return this;
    }

    /** Types commands into {@code sftp}; it ends at the first that fails, unless a line begins with a hyphen. */
    public Said sftp(String... lines) throws IOException, InterruptedException {
        return run(folder, command("sftp", "-b", "-"), String.join("\n", lines) + "\n");
    }

    /** Uploads so slowly that it is in the middle of it when it is looked at; the caller ends it. */
    public Process uploadingSlowly(Path file, String remote) throws IOException {
        Process process = new ProcessBuilder(command("sftp", "-l", "800", "-b", "-"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().write(("put " + file + " " + remote + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return process;
    }

    /** Runs {@code ssh}. */
    public Said ssh(String... words) throws IOException, InterruptedException {
        List<String> command = command("ssh");
        command.addAll(List.of(words));
        return run(folder, command, "");
    }

    private List<String> command(String program, String... options) {
        List<String> command =
                new ArrayList<>(List.of(RequiredProgram.named(program).toString()));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-F",
                "/dev/null",
                "-i",
                key.toString(),
                "-oPort=" + port,
                "-oIdentitiesOnly=yes",
                "-oIdentityAgent=none",
                "-oPreferredAuthentications=publickey",
                "-oStrictHostKeyChecking=yes",
                "-oGlobalKnownHostsFile=/dev/null",
                "-oUserKnownHostsFile=" + folder.resolve("known_hosts"),
                "-oLogLevel=ERROR"));
        command.add(name + "@127.0.0.1");
        return command;
    }

    private static Said run(Path folder, List<String> command, String input) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "said", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try (var typed = process.getOutputStream()) {
            typed.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException ended) {
            Files.writeString(output, ended.toString());
        }
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(command + " does not end: " + Files.readString(output));
        }
        return new Said(process.exitValue(), Files.readString(output));
    }
}
