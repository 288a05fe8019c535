package uk.letterbox.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.net.URLConnection;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.support.DefaultConsumer;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Rules for every class of the product; {@link PackageArrowsTest} says which package may know which. */
@AnalyzeClasses(packages = "uk.letterbox", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] NOTHING_NAMES = {"Util", "Utils", "Helper", "Manager", "Impl"};

    private static final DescribedPredicate<JavaAccess<?>> MAKING_AN_EXCHANGE =
            DescribedPredicate.describe("that make an exchange", access -> {
                boolean made = access.getName().equals("createExchange")
                        || access.getName().equals("<init>")
                                && access.getTargetOwner().isAssignableTo(Exchange.class);
                return made && access.getTargetOwner().getPackageName().startsWith("org.apache.camel");
            });

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("uk.letterbox.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule no_class_sends_past_the_routes = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ProducerTemplate.class)
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("FluentProducerTemplate")
            .because("every hop is a step of a route");

    @ArchTest
    static final ArchRule consumers_alone_make_exchanges = noClasses()
            .that()
            .areNotAssignableTo(DefaultConsumer.class)
            .should()
            .accessTargetWhere(MAKING_AN_EXCHANGE)
            .because("what enters a route enters by its from");

    @ArchTest
    static final ArchRule http_is_called_by_alerts_by_mailboxes_and_by_commands_to_a_running_letterbox_alone =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("uk.letterbox.alert..", "uk.letterbox.mailbox..", "uk.letterbox.command..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.net.http..")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(URLConnection.class)
                    .because(
                            "letMC is called by the http step of calls-to-letmc, and of others only what a setting names");

    @ArchTest
    static final ArchRule the_http_client_is_for_letmc_and_for_files_of_allowed_hosts_alone = noClasses()
            .that()
            .resideOutsideOfPackages("uk.letterbox.letmc..", "uk.letterbox.download..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.hc.client5..")
            .because("what goes out is counted, or goes to a public address that was asked for");

    @ArchTest
    static final ArchRule no_state_is_shared_by_being_static =
            fields().that().areStatic().should().beFinal().allowEmptyShould(true);

    @ArchTest
    static void every_class_is_named_for_what_it_is(JavaClasses product) {
        for (String name : NOTHING_NAMES) {
            classes().should().haveSimpleNameNotEndingWith(name).check(product);
        }
    }

    @ArchTest
    static final ArchRule records_and_pure_thoughts_know_no_camel = noClasses()
            .that()
            .resideInAnyPackage(
                    "uk.letterbox.delivery..",
                    "uk.letterbox.arrival..",
                    "uk.letterbox.budget..",
                    "uk.letterbox.spool..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.apache.camel.."))
            .because("the thinking is testable without a Camel context");
}
