package uk.letterbox.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.settings.Loaded;
import uk.letterbox.settings.Problem;

/**
 * All accounts of an installation, read again when one of their files has changed. While a changed file is wrong, what was
 * read before holds.
 */
public final class Accounts {

    private record Seen(long size, FileTime modified, String key) {}

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private final Map<String, Path> files;
    private Map<String, Optional<Seen>> seen = Map.of();
    private List<Account> accounts = List.of();

    /** @param files the {@code accounts.yaml} of each agency, by its short name; none of them need be there */
    public Accounts(Map<String, Path> files) {
        this.files = new TreeMap<>(files);
    }

    /** Reads and checks all of them. */
    public static Loaded<List<Account>> read(Map<String, Path> files) {
        List<Account> accounts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Map<String, String> agencies = new HashMap<>();
        new TreeMap<>(files).forEach((agency, file) -> {
            Loaded<List<Account>> loaded = AccountsReader.read(agency, file);
            problems.addAll(loaded.problems());
            for (Account account : loaded.value().orElse(List.of())) {
                String earlier = agencies.putIfAbsent(account.name(), agency);
                if (earlier != null) {
                    problems.add(new Problem(
                            file.toString(),
                            account.name(),
                            "is an account of the agency " + earlier + " too, and a name has one account",
                            account.name() + "-" + agency));
                }
                accounts.add(account);
            }
        });
        return problems.isEmpty() ? Loaded.good(List.copyOf(accounts)) : Loaded.bad(problems);
    }

    /** The account of this name, as the files have it now. */
    public Optional<Account> find(String name) {
        return all().stream().filter(account -> account.name().equals(name)).findFirst();
    }

    /** All of them, as the files have them now. */
    public synchronized List<Account> all() {
        Map<String, Optional<Seen>> now = new TreeMap<>();
        files.forEach((agency, file) -> now.put(agency, look(file)));
        if (!now.equals(seen)) {
            seen = now;
            Loaded<List<Account>> loaded = read(files);
            accounts = loaded.value().orElse(accounts);
            loaded.problems().forEach(problem -> LOG.warn("The accounts stay as they were: {}", problem.text()));
        }
        return accounts;
    }

    private static Optional<Seen> look(Path file) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(
                    new Seen(attributes.size(), attributes.lastModifiedTime(), String.valueOf(attributes.fileKey())));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(new Seen(-1, FileTime.fromMillis(0), unreadable.toString()));
        }
    }
}
