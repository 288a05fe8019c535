package uk.letterbox.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Dependencies point one way: the model knows nobody, doors know no letMC, letMC knows no door. */
class PackageArrowsTest {

    private static final String ROOT = "uk.letterbox";
    private static final Set<String> DOOR_KNOWS = Set.of(
            "arrival",
            "delivery",
            "spool",
            "settings",
            "media",
            "property",
            "refused",
            "door",
            "download",
            "person",
            "fit");

    /** What a package of the product may know of it besides itself. */
    private static final Map<String, Set<String>> KNOWS = Map.ofEntries(
            Map.entry("doctor", Set.of("agency", "delivery", "errand", "journal", "letmc", "settings", "spool")),
            Map.entry("swagger", Set.of("letmc", "settings")),
            Map.entry("reference", Set.of("delivery", "errand", "journal", "letmc")),
            Map.entry("delivery", Set.of()),
            Map.entry("settings", Set.of()),
            Map.entry("login", Set.of()),
            Map.entry("account", Set.of("settings", "document")),
            Map.entry("sftp", Set.of("account", "door", "login", "settings", "spool")),
            Map.entry("pull", Set.of("door", "drop", "settings", "spool")),
            Map.entry("spool", Set.of()),
            Map.entry("simulator", Set.of()),
            Map.entry("door", Set.of()),
            Map.entry("person", Set.of("arrival", "delivery", "settings")),
            Map.entry("download", Set.of()),
            Map.entry("media", Set.of("delivery")),
            Map.entry("fit", Set.of("delivery", "media", "spool", "arrival")),
            Map.entry("property", Set.of("delivery")),
            Map.entry("refused", Set.of("media", "spool")),
            Map.entry("arrival", Set.of("delivery")),
            Map.entry("budget", Set.of("delivery")),
            Map.entry("shoot", Set.of("delivery", "document", "media", "property", "settings")),
            Map.entry(
                    "drop",
                    Stream.concat(DOOR_KNOWS.stream(), Stream.of("shoot")).collect(Collectors.toUnmodifiableSet())),
            Map.entry("mime", Set.of()),
            Map.entry("wording", Set.of()),
            Map.entry("portal", Set.of("document", "settings")),
            Map.entry("letter", Set.of("mime")),
            Map.entry("layer", Set.of("letter", "mime", "portal")),
            Map.entry("enquiry", Set.of("mime", "letter", "layer", "portal", "wording", "settings")),
            Map.entry(
                    "mail",
                    Stream.concat(DOOR_KNOWS.stream(), Stream.of("mime", "enquiry"))
                            .collect(Collectors.toUnmodifiableSet())),
            Map.entry("mailbox", Set.of("arrival", "mail", "door", "settings", "spool")),
            Map.entry("events", DOOR_KNOWS),
            Map.entry("queue", Set.of("events", "door", "settings", "spool")),
            Map.entry("letmc", Set.of("delivery", "settings")),
            Map.entry("journal", Set.of("arrival", "delivery", "budget", "settings")),
            Map.entry("erasure", Set.of("arrival", "delivery", "journal", "mime", "person", "spool")),
            Map.entry("held", Set.of("arrival", "journal")),
            Map.entry("archive", Set.of("drop")),
            Map.entry("receipt", Set.of("arrival", "delivery", "journal")),
            Map.entry("notice", Set.of("journal", "spool", "door")),
            Map.entry("document", Set.of("settings")),
            Map.entry("agency", Set.of("settings", "document")),
            Map.entry("retention", Set.of("journal", "spool")),
            Map.entry("alert", Set.of("arrival", "delivery", "journal", "spool", "settings")),
            Map.entry("console", Set.of("arrival", "delivery", "journal", "login", "settings")),
            Map.entry("errand", Set.of("journal", "letmc", "delivery")),
            Map.entry("dispatch", Set.of("journal", "budget", "letmc", "delivery", "arrival", "spool", "errand")));

    /** Puts everything together, and so may know everything. */
    private static final Set<String> TOGETHER = Set.of("wiring", "command");

    private static final Set<Map.Entry<String, Set<String>>> arrows = KNOWS.entrySet();

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @ParameterizedTest(name = "{0}")
    @FieldSource("arrows")
    void a_package_knows_only_what_its_arrows_point_to(Map.Entry<String, Set<String>> arrow) {
        noClasses()
                .that(areIn(Set.of(arrow.getKey())))
                .should()
                .dependOnClassesThat(areInLetterbox()
                        .and(DescribedPredicate.not(
                                areIn(Set.of(arrow.getKey())).or(areIn(arrow.getValue())))))
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void only_commands_know_the_simulator() {
        noClasses()
                .that(DescribedPredicate.not(areIn(Set.of("simulator", "command"))))
                .should()
                .dependOnClassesThat(areIn(Set.of("simulator")))
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void nobody_but_the_program_itself_knows_what_puts_it_together() {
        noClasses()
                .that(areInLetterbox()
                        .and(DescribedPredicate.not(areIn(TOGETHER)))
                        .and(areNotTheProgram()))
                .should()
                .dependOnClassesThat(areIn(TOGETHER))
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    private static DescribedPredicate<JavaClass> areInLetterbox() {
        return DescribedPredicate.describe(
                "are in Letterbox", type -> type.getPackageName().startsWith(ROOT));
    }

    private static DescribedPredicate<JavaClass> areNotTheProgram() {
        return DescribedPredicate.describe(
                "are not the program", type -> !type.getPackageName().equals(ROOT));
    }

    private static DescribedPredicate<JavaClass> areIn(Set<String> names) {
        return DescribedPredicate.describe("are in " + names, type -> {
            String[] parts = type.getPackageName().split("\\.");
            return parts.length > 2 && type.getPackageName().startsWith(ROOT) && names.contains(parts[2]);
        });
    }
}
