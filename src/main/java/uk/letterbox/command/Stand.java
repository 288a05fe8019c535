package uk.letterbox.command;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import uk.letterbox.account.Account;
import uk.letterbox.console.StatusReport;
import uk.letterbox.settings.Key;
import uk.letterbox.sftp.HostKey;
import uk.letterbox.wiring.Office;

/**
 * How everything stands in an office, with its SFTP server.
 *
 * @param budgets the budget's id by agency
 * @param hostKey the fingerprint; empty where the server is off
 */
record Stand(Office office, Map<String, String> budgets, Optional<String> hostKey) {

    static Stand of(Office office) throws IOException {
        boolean off = office.setup().settings().count(Key.SFTP_PORT) == 0;
        return new Stand(
                office,
                office.asked().budgets(),
                off
                        ? Optional.empty()
                        : Optional.of(HostKey.of(office.setup().home()).fingerprint()));
    }

    /** As it is now. */
    StatusReport report() {
        int port = office.setup().settings().count(Key.SFTP_PORT);
        return StatusReport.of(
                office.overview(),
                budgets,
                office.setup().doors(),
                hostKey.map(key -> new StatusReport.SftpStatus(
                        port,
                        key,
                        office.entrance().accounts().all().stream()
                                .map(Account::name)
                                .toList())));
    }
}
