package uk.letterbox.command;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import uk.letterbox.account.Account;
import uk.letterbox.account.AccountsFile;
import uk.letterbox.wiring.Setup;

/** {@code account remove NAME}. */
@Command(name = "remove", description = "Remove an account: nobody logs in to it any more. Its folders stay.")
final class AccountRemoveCommand extends AccountCommand.OnFiles {

    @Parameters(paramLabel = "NAME", description = "What the photographer logged in as.")
    private String name;

    @Override
    Answer answer(Setup setup) throws IOException {
        Optional<Account> account = setup.accounts().find(name);
        if (account.isEmpty()) {
            return Answer.wrong("There is no account " + Plain.text(name) + ". See: letterbox account list");
        }
        AccountsFile file = file(setup, account.get().agency());
        file.remove(name);
        return Answer.good(
                Map.of("account", name, "removed", true),
                "The account " + name + " is removed. Its folders stay in " + file.folder(name)
                        + "; what lies in its inbox is taken until the next start of Letterbox, and not after it.");
    }
}
