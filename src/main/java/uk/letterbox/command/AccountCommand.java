package uk.letterbox.command;

import java.io.IOException;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.letterbox.account.AccountsFile;
import uk.letterbox.settings.Loaded;
import uk.letterbox.wiring.Setup;

/** {@code account}: photographers' accounts. */
@Command(
        name = "account",
        description = "Photographers' accounts: add, list, remove. A running Letterbox notices by itself.",
        subcommands = {AccountAddCommand.class, AccountListCommand.class, AccountRemoveCommand.class})
final class AccountCommand implements Runnable {

    @ParentCommand
    private Commands program;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do, for example: letterbox account add anna --key anna.pub");
    }

    /** One of them: it works on the accounts' files alone, whether Letterbox runs or not. */
    abstract static class OnFiles implements Callable<Integer> {

        @ParentCommand
        private AccountCommand accounts;

        @Spec
        private CommandSpec spec;

        @Option(names = "--json", description = "Answer in JSON.")
        private boolean json;

        abstract Answer answer(Setup setup) throws IOException;

        @Override
        public Integer call() throws IOException {
            Loaded<Setup> setup = Setup.read(accounts.program.installation(), accounts.program.environment());
            Answer answer = setup.value().isPresent() ? answer(setup.get()) : Front.problems(setup.problems());
            spec.commandLine().getOut().println(json ? Json.text(answer.json()) : answer.text());
            return answer.exitCode();
        }

        /** What a person types, or a file that is led in. */
        final Commands program() {
            return accounts.program;
        }

        static AccountsFile file(Setup setup, String agency) {
            return AccountsFile.in(agency, setup.agencyHome(agency));
        }
    }
}
