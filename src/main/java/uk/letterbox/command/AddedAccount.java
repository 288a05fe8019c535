package uk.letterbox.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import uk.letterbox.account.Account;
import uk.letterbox.account.AccountsFile;
import uk.letterbox.settings.Key;
import uk.letterbox.sftp.HostKey;
import uk.letterbox.wiring.Setup;

/** An account that was just written to its file, and how its owner logs in. */
record AddedAccount(Setup setup, Account account, AccountsFile file) {

    Answer told() throws IOException {
        int port = setup.settings().count(Key.SFTP_PORT);
        String fingerprint = HostKey.of(setup.home()).fingerprint();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("account", account.name());
        json.put("agency", account.agency());
        json.put("folder", file.folder(account.name()).toString());
        json.put("hostKey", fingerprint);
        json.put("port", port);
        String how = port == 0
                ? "As things are set here the SFTP server is off: set LETTERBOX_SFTP_PORT, for example 2222."
                : "They connect with: sftp -P " + port + " " + account.name() + "@<this machine>";
        return Answer.good(
                json,
                String.join(
                        System.lineSeparator(),
                        "The account " + account.name() + " of " + account.agency() + " is in " + file.file() + ".",
                        how,
                        "Tell them the host key, to compare at the first connection: " + fingerprint));
    }
}
