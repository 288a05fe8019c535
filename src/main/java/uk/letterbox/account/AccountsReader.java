package uk.letterbox.account;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import uk.letterbox.document.Document;
import uk.letterbox.document.DocumentReader;
import uk.letterbox.settings.Loaded;
import uk.letterbox.settings.MailAddress;
import uk.letterbox.settings.Problem;

/** Reads the {@code accounts.yaml} of one agency. A file that is not there has no accounts. */
final class AccountsReader {

    private static final String EXAMPLE = "accounts: { anna: { keys: [\"ssh-ed25519 AAAA... anna@example.com\"] } }";
    private static final Set<String> MEMBERS = Set.of("keys", "password", "properties", "branches", "email");

    private final String agency;
    private final Document document;
    private final List<Problem> problems = new ArrayList<>();

    private AccountsReader(String agency, Document document) {
        this.agency = agency;
        this.document = document;
    }

    static Loaded<List<Account>> read(String agency, Path file) {
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Loaded.good(List.of());
        }
        Loaded<Document> document = new DocumentReader("accounts: {}").read(file);
        return document.value().isPresent()
                ? new AccountsReader(agency, document.get()).read()
                : Loaded.bad(document.problems());
    }

    private Loaded<List<Account>> read() {
        JsonNode root = document.root();
        if (!root.isObject() || root.size() != 1 || !root.path("accounts").isObject()) {
            return Loaded.bad(List.of(document.problem("", "must hold accounts and nothing else", EXAMPLE)));
        }
        List<Account> accounts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : root.path("accounts").properties()) {
            accounts.add(account(member.getKey(), Document.member("/accounts", member.getKey()), member.getValue()));
        }
        return problems.isEmpty() ? Loaded.good(List.copyOf(accounts)) : Loaded.bad(problems);
    }

    private Account account(String name, String pointer, JsonNode said) {
        if (!Account.fits(name)) {
            problem(pointer, "must have a name of " + Account.NAME_SHAPE, "anna");
        }
        said.properties().stream()
                .filter(member -> !MEMBERS.contains(member.getKey()))
                .forEach(member -> problem(
                        Document.member(pointer, member.getKey()),
                        "is none of keys, password, properties, branches, email",
                        EXAMPLE));
        List<String> keys = texts(pointer + "/keys");
        for (int i = 0; i < keys.size(); i++) {
            if (PublicKeys.read(keys.get(i)).isEmpty()) {
                problem(pointer + "/keys/" + i, "must be " + PublicKeys.SHAPE, "ssh-ed25519 AAAA... anna@example.com");
            }
        }
        Optional<PasswordHash> password = password(pointer + "/password");
        if (keys.isEmpty() && said.path("password").isMissingNode()) {
            problem(pointer, "has neither a key nor a password, so nobody can log in", EXAMPLE);
        }
        return new Account(
                name,
                agency,
                keys,
                password,
                texts(pointer + "/properties"),
                texts(pointer + "/branches"),
                email(pointer + "/email"));
    }

    private Optional<String> email(String pointer) {
        JsonNode said = document.root().at(pointer);
        if (!said.isMissingNode() && !(said.isTextual() && MailAddress.fits(said.asText()))) {
            problem(pointer, "must be " + MailAddress.SHAPE, "anna@example.com");
        }
        return said.isMissingNode() ? Optional.empty() : Optional.of(said.asText());
    }

    private Optional<PasswordHash> password(String pointer) {
        JsonNode said = document.root().at(pointer);
        Optional<PasswordHash> password = PasswordHash.read(said.asText());
        if (!said.isMissingNode() && password.isEmpty()) {
            problem(
                    pointer,
                    "must be a hash that was made by letterbox account add; a password itself is never written here",
                    "letterbox account add anna --agency demo --password-stdin");
        }
        return password;
    }

    private List<String> texts(String pointer) {
        JsonNode said = document.root().at(pointer);
        List<String> texts = new ArrayList<>();
        boolean list = said.isMissingNode() || said.isArray();
        for (JsonNode one : said) {
            list &= one.isTextual() && !one.asText().isBlank();
            texts.add(one.asText());
        }
        if (!list) {
            problem(pointer, "must be a list of texts", "[\"BS8-12\"]");
        }
        return texts;
    }

    private void problem(String pointer, String what, String example) {
        problems.add(document.problem(pointer, what, example));
    }
}
