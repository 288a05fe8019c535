package uk.letterbox.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import uk.letterbox.account.Account;
import uk.letterbox.account.PublicKeys;
import uk.letterbox.wiring.Setup;

/** {@code account list}. */
@Command(name = "list", description = "List the accounts: by what they log in, and what they may send.")
final class AccountListCommand extends AccountCommand.OnFiles {

    @Override
    Answer answer(Setup setup) {
        List<Account> accounts = setup.accounts().all();
        String text = accounts.isEmpty()
                ? "There is no account. Add one with: letterbox account add anna --key anna.pub"
                : accounts.stream().map(AccountListCommand::text).collect(Collectors.joining(System.lineSeparator()));
        return Answer.good(accounts.stream().map(AccountListCommand::json).toList(), text);
    }

    private static List<String> fingerprints(Account account) {
        return account.keys().stream()
                .flatMap(line -> PublicKeys.read(line).stream())
                .map(PublicKeys::fingerprint)
                .toList();
    }

    private static String text(Account account) {
        StringBuilder text = new StringBuilder(account.agency() + " " + account.name() + ":");
        fingerprints(account).forEach(key -> text.append(" key ").append(key));
        text.append(account.password().isPresent() ? " password" : "");
        text.append(account.properties().isEmpty() ? "" : " properties " + account.properties());
        text.append(account.branches().isEmpty() ? "" : " branches " + account.branches());
        account.email().ifPresent(email -> text.append(" told at ").append(email));
        return Plain.text(text.toString());
    }

    private static Map<String, Object> json(Account account) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("agency", account.agency());
        json.put("account", account.name());
        json.put("keys", fingerprints(account));
        json.put("password", account.password().isPresent());
        json.put("properties", account.properties());
        json.put("branches", account.branches());
        json.put("email", account.email());
        return json;
    }
}
