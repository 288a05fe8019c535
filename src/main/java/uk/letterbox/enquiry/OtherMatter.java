package uk.letterbox.enquiry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people write to an agency besides enquiries, and a person must see: repairs, jobs, bills. */
final class OtherMatter {

    /** The rule of what a tenant reports. */
    static final String REPAIR = "tenant-repair";

    private static final Map<String, Pattern> KINDS = kinds();

    private OtherMatter() {}

    private static Map<String, Pattern> kinds() {
        String broken =
                "(broken|broke|not working|isn't working|doesn't work|does not work|stopped working|packed up|leak(s|ing|ed)?|burst|blocked|faulty|flood(ed|ing)|needs? (fixing|repairing|mending|a repair)|no longer works|cut out|tripping|mould)";
        String thing =
                "(boiler|heating|hot water|radiator|tap|toilet|shower|sink|washing machine|oven|hob|fridge|freezer|dishwasher|lock|window|roof|ceiling|drain|gutter|pipe|electrics|lights|smoke alarm|fuse ?box|bathroom|kitchen)";
        Map<String, Pattern> kinds = new LinkedHashMap<>();
        kinds.put(
                REPAIR,
                Pattern.compile(
                        "(?is)\\b" + thing + "\\b.{0,60}\\b" + broken + "\\b|\\b" + broken + "\\b.{0,40}\\b" + thing
                                + "\\b|\\bno (hot water|heating)\\b|\\breport(ing)? (a |an )?(\\w+ )?(repair|fault|leak|maintenance|issue|problem)\\b|\\bmaintenance (issue|request|problem|report)\\b|\\brepair request\\b|\\b(damp|mould) (in|on|problem)\\b"));
        kinds.put(
                "job-application",
                Pattern.compile(
                        "(?i)\\b(my|attached|enclosed) (cv|resume|c\\.v\\.)\\b|\\bcurriculum vitae\\b|\\bvacanc(y|ies)\\b|\\bapply(ing)? for (the|a|an|your) ([\\w-]+ ){0,4}(role|job|position|post|vacancy|apprenticeship)\\b|\\bjob (application|vacancy|opening|opportunit)|\\b(negotiator|valuer|administrator|manager) (role|position|vacancy)\\b|\\b(work experience|apprenticeship|career opportunit)|\\bjoin(ing)? your team\\b|\\bapplication for (the )?(role|position|post)\\b"));
        kinds.put(
                "supplier-invoice",
                Pattern.compile(
                        "(?i)\\b(attached|our|your|the|unpaid|overdue|outstanding|new) (\\w+ )?invoices?\\b|^\\W*invoice\\b|\\binvoice (no|number|#|inv|\\d)|\\bremittance\\b|\\bpayment (is )?(now )?(due|overdue)\\b|\\bpurchase order\\b|\\bstatement of account\\b|\\boverdue (payment|balance|account)\\b"));
        return kinds;
    }

    /** The rule's name of what a text is about. */
    static Optional<String> in(String text) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
