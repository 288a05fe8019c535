package uk.letterbox.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.letterbox.account.Account;
import uk.letterbox.account.AccountsFile;
import uk.letterbox.account.PasswordHash;
import uk.letterbox.account.PublicKeys;
import uk.letterbox.agency.Agency;
import uk.letterbox.settings.MailAddress;
import uk.letterbox.settings.Secret;
import uk.letterbox.wiring.Setup;

/** {@code account add NAME}. */
@Command(
        name = "add",
        description =
                "Add an account, or a key, a password or a mail address to one that is there; a new password or address takes"
                        + " the place of the old one.")
final class AccountAddCommand extends AccountCommand.OnFiles {

    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 200;

    @Parameters(paramLabel = "NAME", description = "What the photographer logs in as.")
    private String name;

    @Option(names = "--agency", description = "For which agency; needed when there are several.", defaultValue = "")
    private String agency;

    @ArgGroup(exclusive = false, multiplicity = "0..1")
    private Proofs proofs = new Proofs();

    /** By what somebody is known. */
    static final class Proofs {

        @Option(names = "--key", paramLabel = "FILE.pub", description = "The file of their public key.")
        private Path key;

        @Option(names = "--password-stdin", description = "Take the password from the first line of the input.")
        private boolean password;

        boolean none() {
            return key == null && !password;
        }
    }

    @Option(
            names = "--property",
            paramLabel = "REFERENCE-OR-ID",
            description =
                    "Only files for this property are taken; may be given many times, in the place of earlier ones.")
    private List<String> properties = new ArrayList<>();

    @Option(
            names = "--branch",
            description =
                    "Only files for properties of this branch of properties.csv; may be given many times, as above.")
    private List<String> branches = new ArrayList<>();

    @Option(
            names = "--email",
            description = "Where they are told when a shoot is complete or needs someone; empty text for nowhere.")
    private String email;

    @Override
    Answer answer(Setup setup) throws IOException {
        List<String> served = setup.agencies().stream()
                .filter(one -> one.doors().drop().isPresent())
                .map(Agency::shortName)
                .toList();
        String whose = agency.isEmpty() && served.size() == 1 ? served.get(0) : agency;
        if (!served.contains(whose)) {
            return Answer.wrong("Say for which agency with a drop door: --agency one of " + served);
        }
        if (!Account.fits(name)) {
            return Answer.wrong("The name must be " + Account.NAME_SHAPE + ", for example: anna");
        }
        Optional<Account> there = setup.accounts().find(name);
        if (there.isPresent() && !there.get().agency().equals(whose)) {
            return Answer.wrong(name + " is an account of " + there.get().agency() + " already. Choose another name");
        }
        if (email != null && !email.isEmpty() && !MailAddress.fits(email)) {
            return Answer.wrong("--email must be " + MailAddress.SHAPE + ", for example: anna@example.com");
        }
        if (proofs.none() && (email == null || there.isEmpty())) {
            return Answer.wrong("Say by what " + name + " logs in, for example: letterbox account add " + name
                    + " --key " + name + ".pub");
        }
        Account none = new Account(name, whose, List.of(), Optional.empty(), List.of(), List.of(), Optional.empty());
        return added(setup, there.orElse(none));
    }

    private Answer added(Setup setup, Account before) throws IOException {
        List<String> keys = new ArrayList<>(before.keys());
        if (proofs.key != null) {
            Optional<String> line = line(proofs.key);
            if (line.isEmpty()) {
                return Answer.wrong(proofs.key + " must be " + PublicKeys.SHAPE + ". Never send a private key around");
            }
            line.filter(one -> !keys.contains(one)).ifPresent(keys::add);
        }
        Optional<PasswordHash> password = before.password();
        if (proofs.password) {
            String said = program().line();
            if (said.length() < SHORTEST_PASSWORD || said.length() > LONGEST_PASSWORD) {
                return Answer.wrong("A password must have " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD
                        + " letters; lead it in, for example: letterbox account add " + name
                        + " --password-stdin < password.txt");
            }
            password = Optional.of(PasswordHash.of(new Secret(said)));
        }
        Account account = new Account(
                name,
                before.agency(),
                keys,
                password,
                properties.isEmpty() ? before.properties() : properties,
                branches.isEmpty() ? before.branches() : branches,
                email == null ? before.email() : Optional.of(email).filter(one -> !one.isEmpty()));
        AccountsFile file = file(setup, account.agency());
        file.put(account);
        return new AddedAccount(setup, account, file).told();
    }

    private static Optional<String> line(Path file) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) < 20_000
                ? Files.readString(file)
                        .lines()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .findFirst()
                        .filter(one -> PublicKeys.read(one).isPresent())
                : Optional.empty();
    }
}
