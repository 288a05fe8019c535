package uk.letterbox.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.letterbox.settings.Problem;
import uk.letterbox.settings.Secret;

class AccountsTest {

    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ75LqFkDa8x9Qlvv1p1AKYDTqlnMVdSgcBo672Veuqv anna@example.com";

    @TempDir
    Path home;

    @Test
    void what_was_put_is_read_again_by_whoever_has_the_file_open() throws IOException {
        AccountsFile file = AccountsFile.in("demo", home);
        Accounts accounts = new Accounts(Map.of("demo", file.file()));
        assertThat(accounts.all()).isEmpty();
        PasswordHash password = PasswordHash.of(new Secret("correct horse battery"));

        file.put(new Account(
                "anna",
                "demo",
                List.of(KEY),
                Optional.empty(),
                List.of("BS8-12"),
                List.of("Clifton"),
                Optional.of("anna@example.com")));
        file.put(new Account("ben", "demo", List.of(), Optional.of(password), List.of(), List.of(), Optional.empty()));

        assertThat(accounts.all()).extracting(Account::name).containsExactly("anna", "ben");
        Account anna = accounts.find("anna").orElseThrow();
        assertThat(anna.keys()).containsExactly(KEY);
        assertThat(anna.properties()).containsExactly("BS8-12");
        assertThat(anna.branches()).containsExactly("Clifton");
        assertThat(anna.email()).contains("anna@example.com");
        assertThat(anna).asString().doesNotContain("@", "ssh-");
        PasswordHash read = accounts.find("ben").flatMap(Account::password).orElseThrow();
        assertThat(read.is(new Secret("correct horse battery"))).isTrue();
        assertThat(read.is(new Secret("correct horse batterz"))).isFalse();
        assertThat(Files.readString(file.file())).doesNotContain("horse");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.file())))
                .isEqualTo("rw-------");
        file.remove("anna");
        assertThat(accounts.find("anna")).isEmpty();
    }

    @Test
    void while_a_changed_file_is_wrong_the_accounts_stay_as_they_were() throws IOException {
        AccountsFile file = AccountsFile.in("demo", home);
        file.put(new Account("anna", "demo", List.of(KEY), Optional.empty(), List.of(), List.of(), Optional.empty()));
        Accounts accounts = new Accounts(Map.of("demo", file.file()));
        assertThat(accounts.all()).hasSize(1);

        Files.writeString(file.file(), "accounts: { anna: {");

        assertThat(accounts.find("anna")).isPresent();
    }

    @Test
    void a_name_has_one_account_in_all_agencies() throws IOException {
        AccountsFile one = AccountsFile.in("one", home.resolve("one"));
        AccountsFile two = AccountsFile.in("two", home.resolve("two"));
        one.put(new Account("anna", "one", List.of(KEY), Optional.empty(), List.of(), List.of(), Optional.empty()));
        two.put(new Account("anna", "two", List.of(KEY), Optional.empty(), List.of(), List.of(), Optional.empty()));

        assertThat(Accounts.read(Map.of("one", one.file(), "two", two.file())).problems())
                .singleElement()
                .extracting(Problem::text)
                .asString()
                .contains("is an account of the agency one too");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "accounts: [] | must hold accounts and nothing else",
                "accounts: {}~more: 1 | must hold accounts and nothing else",
                "accounts:~  Anna: { keys: [KEY] } | must have a name of 1 to 32",
                "accounts:~  ../ben: { keys: [KEY] } | must have a name of 1 to 32",
                "accounts:~  anna: {} | has neither a key nor a password",
                "accounts:~  anna: { keys: [KEY], shell: yes } | is none of keys, password",
                "accounts:~  anna: { keys: [ssh-rsa AAAA] } | must be one line of a .pub file",
                "accounts:~  anna: { keys: KEY } | must be a list of texts",
                "accounts:~  anna: { keys: [KEY], properties: BS8-12 } | must be a list of texts",
                "accounts:~  anna: { keys: [KEY], email: 'a@example.com, b@example.com' } | must be one mail address",
                "accounts:~  anna: { keys: [KEY], email: [a@example.com] } | must be one mail address",
                "accounts:~  anna: { password: secret horse } | must be a hash that was made by letterbox account add",
            },
            delimiter = '|')
    void what_is_wrong_is_told_with_its_place_and_without_any_password(String text, String told) throws IOException {
        Path file = home.resolve("accounts.yaml");
        Files.writeString(file, text.replace("~", "\n").replace("KEY", '"' + KEY + '"'));

        List<Problem> problems = Accounts.read(Map.of("demo", file)).problems();

        assertThat(problems).extracting(Problem::text).anySatisfy(problem -> assertThat(problem)
                .contains(told)
                .contains("accounts.yaml:")
                .doesNotContain("horse"));
    }

    @ParameterizedTest
    @CsvSource({
        "ssh-dss AAAAB3NzaC1kc3MAAACBAP7",
        "not a key",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA",
        "command=\"id\" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ75LqFkDa8x9Qlvv1p1AKYDTqlnMVdSgcBo672Veuqv",
        "-----BEGIN OPENSSH PRIVATE KEY-----",
    })
    void only_strong_public_keys_are_taken(String line) {
        assertThat(PublicKeys.read(KEY)).isPresent();
        assertThat(PublicKeys.read(line)).isEmpty();
    }
}
