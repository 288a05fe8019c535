package uk.letterbox.account;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import uk.letterbox.settings.Loaded;

/**
 * The {@code accounts.yaml} of one agency, beside its accounts' folders, as it is written: whole or not at all, readable by
 * its owner alone, by one at a time. Comments in it are not kept.
 */
public record AccountsFile(String agency, Path file) {

    private static final String HEAD =
            "# Written by: letterbox account add, letterbox account remove. A running Letterbox reads it again by itself.\n";

    /** That of an agency, below its own folder. */
    public static AccountsFile in(String agency, Path agencyHome) {
        return new AccountsFile(agency, agencyHome.resolve("accounts").resolve("accounts.yaml"));
    }

    /** Where the folders of an account are. */
    public Path folder(String account) {
        return file.resolveSibling(account);
    }

    /** Adds an account, or puts it in the place of the one of that name. */
    public void put(Account account) throws IOException {
        change(accounts -> {
            List<Account> changed = without(account.name(), accounts);
            changed.add(account);
            return changed;
        });
    }

    /** Takes an account away; its folders stay. */
    public void remove(String name) throws IOException {
        change(accounts -> without(name, accounts));
    }

    private static List<Account> without(String name, List<Account> accounts) {
        return new ArrayList<>(
                accounts.stream().filter(one -> !one.name().equals(name)).toList());
    }

    private void change(UnaryOperator<List<Account>> change) throws IOException {
        Files.createDirectories(file.getParent());
        Path lock = file.resolveSibling(".accounts.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            Loaded<List<Account>> loaded = AccountsReader.read(agency, file);
            if (loaded.value().isEmpty()) {
                throw new IOException(loaded.problems().get(0).text());
            }
            write(change.apply(loaded.get()));
        }
    }

    /** A temporary file is readable by its owner alone from the beginning. */
    private void write(List<Account> accounts) throws IOException {
        Path partial = Files.createTempFile(file.getParent(), ".accounts", ".part");
        Files.writeString(partial, HEAD + text(accounts));
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String text(List<Account> accounts) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        for (Account account : accounts) {
            Map<String, Object> said = new LinkedHashMap<>();
            members.put(account.name(), said);
            put(said, "keys", account.keys());
            account.password().ifPresent(password -> said.put("password", password.written()));
            put(said, "properties", account.properties());
            put(said, "branches", account.branches());
            account.email().ifPresent(email -> said.put("email", email));
        }
        return new YAMLMapper(YAMLFactory.builder()
                        .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                        .disable(YAMLGenerator.Feature.SPLIT_LINES)
                        .build())
                .writeValueAsString(Map.of("accounts", members));
    }

    private static void put(Map<String, Object> members, String name, List<String> values) {
        if (!values.isEmpty()) {
            members.put(name, values);
        }
    }
}
