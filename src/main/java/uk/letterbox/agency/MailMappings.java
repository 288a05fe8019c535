package uk.letterbox.agency;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import uk.letterbox.document.Document;
import uk.letterbox.settings.Problem;

/** Whether an agency has a word at letMC for all that its mail door may bring: found at the start, not at the first lead. */
final class MailMappings {

    /** The types that an enquiry by mail may be of. */
    private static final List<String> TYPES =
            List.of("SalesApplicant", "LettingsApplicant", "SalesValuation", "LettingsValuation", "General");

    private final Document document;

    MailMappings(Document document) {
        this.document = document;
    }

    List<Problem> problems(Doors.Mail mail, Leads leads) {
        List<Problem> problems = new ArrayList<>();
        String missing =
                TYPES.stream().filter(type -> !leads.types().containsKey(type)).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            problems.add(document.problem(
                    "/leads/types",
                    "says no word of letMC for " + missing + ", and an enquiry by mail may be of that type",
                    "leads: { types: { "
                            + TYPES.stream().map(type -> type + ": " + type).collect(Collectors.joining(", "))
                            + " } }"));
        }
        Set<String> branches = new HashSet<>(mail.branches().values());
        branches.add(mail.defaultBranch());
        branches.add(leads.defaultBranch());
        mail.alertTo().keySet().stream()
                .filter(branch -> !branches.contains(branch))
                .sorted()
                .forEach(branch -> problems.add(document.problem(
                        Document.member("/doors/mail/alertTo", branch),
                        "is none of the branches that doors.mail.branches and defaultBranch name",
                        "alertTo: { Clifton: clifton@example.com }")));
        return problems;
    }
}
