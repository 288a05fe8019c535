package uk.letterbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.command.OneHome.Said;
import uk.letterbox.sftp.HostKey;

class AccountCommandTest {

    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ75LqFkDa8x9Qlvv1p1AKYDTqlnMVdSgcBo672Veuqv anna@example.com";

    @TempDir
    Path folder;

    @Test
    void an_account_is_added_with_a_key_gets_a_password_too_is_listed_and_removed() throws Exception {
        Path key = Files.writeString(folder.resolve("anna.pub"), KEY + "\n");
        try (OneHome home = new OneHome(folder)) {
            Said added = home.type("account", "add", "anna", "--key", key.toString(), "--property", "BS8-12");
            String fingerprint = HostKey.of(folder).fingerprint();
            assertThat(added.out()).contains("The account anna of demo", fingerprint, "set LETTERBOX_SFTP_PORT");
            assertThat(added.exitCode()).isZero();

            assertThat(home.answering("a long enough password\n", "account", "add", "anna", "--password-stdin")
                            .exitCode())
                    .isZero();
            Said listed = home.type("account", "list");

            assertThat(listed.out())
                    .contains("demo anna: key SHA256:", "password", "properties [BS8-12]")
                    .doesNotContain("long enough");
            assertThat(home.type("check").exitCode()).isZero();
            assertThat(home.type("account", "remove", "anna").out()).contains("is removed", "accounts/anna");
            assertThat(home.type("account", "list").out()).contains("There is no account");
        }
    }

    @Test
    void check_warns_of_a_branch_that_the_table_lacks_and_of_a_table_in_the_wrong_place() throws Exception {
        Path key = Files.writeString(folder.resolve("anna.pub"), KEY + "\n");
        try (OneHome home = new OneHome(folder)) {
            home.type("account", "add", "anna", "--key", key.toString(), "--branch", "Clifton", "--branch", "Centre");
            Path agency = folder.resolve("agencies/demo");
            Files.createDirectories(agency.resolve("drop"));
            Files.writeString(agency.resolve("properties.csv"), "BS8-12,lettings,0004-1,centre\n");
            Files.writeString(agency.resolve("drop/properties.csv"), "BS8-12,lettings,0004-1\n");

            assertThat(home.type("check").out())
                    .contains("the account anna may send files for the branch Clifton, which no line of ")
                    .doesNotContain("the branch Centre")
                    .contains("drop/properties.csv is read by nobody: move it to ");
        }
    }

    @Test
    void an_account_is_told_of_its_shoots_where_its_address_says_and_check_warns_when_nobody_could_write_there()
            throws Exception {
        Path key = Files.writeString(folder.resolve("anna.pub"), KEY + "\n");
        try (OneHome home = new OneHome(folder)) {
            assertThat(home.type("account", "add", "anna", "--email", "anna@example.com")
                            .exitCode())
                    .isEqualTo(2);
            assertThat(home.type("account", "add", "anna", "--key", key.toString(), "--email", "anna")
                            .out())
                    .contains("--email must be one mail address");
            home.type("account", "add", "anna", "--key", key.toString());
            assertThat(home.type("account", "add", "anna", "--email", "anna@example.com")
                            .exitCode())
                    .isZero();

            assertThat(home.type("account", "list").out()).contains("key SHA256:", "told at anna@example.com");
            assertThat(home.type("check").out())
                    .contains("warning: the account anna has mail addresses for shoots", "LETTERBOX_ALERT_SMTP_URL");
            home.with("LETTERBOX_ALERT_SMTP_URL", "smtp://127.0.0.1:25").with("LETTERBOX_ALERT_TO", "a@example.com");
            assertThat(home.type("check").out()).doesNotContain("warning: the account anna");

            home.type("account", "add", "anna", "--email", "");
            assertThat(home.type("account", "list").out()).doesNotContain("told at");
        }
    }

    @Test
    void what_nobody_could_log_in_with_is_wrong_use() throws Exception {
        Path secret = Files.writeString(folder.resolve("anna"), "-----BEGIN OPENSSH PRIVATE KEY-----\n");
        try (OneHome home = new OneHome(folder)) {
            assertThat(home.type("account", "add", "anna").exitCode()).isEqualTo(2);
            assertThat(home.type("account", "add", "anna", "--key", secret.toString())
                            .out())
                    .contains("Never send a private key");
            assertThat(home.answering("short\n", "account", "add", "anna", "--password-stdin")
                            .out())
                    .contains("10 to 200");
            assertThat(home.type("account", "add", "../x", "--key", secret.toString())
                            .exitCode())
                    .isEqualTo(2);
            assertThat(home.type("account", "add", "anna", "--agency", "other", "--key", secret.toString())
                            .out())
                    .contains("--agency demo");
            assertThat(home.type(
                                    "account",
                                    "add",
                                    "anna",
                                    "--key",
                                    folder.resolve("none.pub").toString())
                            .out())
                    .contains("There is no file", "none.pub");
            assertThat(home.type("account", "remove", "nobody").exitCode()).isEqualTo(2);
        }
    }

    @Test
    void check_finds_what_is_wrong_with_accounts() throws Exception {
        try (OneHome home = new OneHome(folder)) {
            Path accounts = home.agencyHome().resolve("accounts/accounts.yaml");
            Files.createDirectories(accounts.getParent());
            Files.writeString(accounts, "accounts:\n  anna: { keys: [none] }\n");

            Said checked = home.type("check");

            assertThat(checked.exitCode()).isEqualTo(1);
            assertThat(checked.out()).contains("accounts.yaml:2", "accounts.anna.keys.0", "must be one line of a .pub");
        }
    }
}
