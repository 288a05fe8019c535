package uk.letterbox.enquiry;

import java.util.Map;
import java.util.Set;

/**
 * What an agency says of its mail.
 *
 * @param trustedAuthservIds whose {@code Authentication-Results} count (RFC 8601), lower case
 * @param trustUnnamedResults whether results without an authserv-id count, as Microsoft 365 writes them
 * @param requireAuthForPortals whether a portal's mail without a trusted result is quarantined instead of noted
 * @param ownDomains the agency's own mail domains, lower case; a mail from them is its own, unless it is from a form
 * @param formSenders addresses that the agency's website forms send from, lower case
 * @param branches recipient address, lower case, to letMC's id or the name of a branch
 * @param defaultBranch of a mail to nobody of them; empty for none
 * @param defaultSource our word for where mails of this mailbox come from that say nothing themselves
 */
public record MailRules(
        Set<String> trustedAuthservIds,
        boolean trustUnnamedResults,
        boolean requireAuthForPortals,
        Set<String> ownDomains,
        Set<String> formSenders,
        Map<String, String> branches,
        String defaultBranch,
        String defaultSource) {

    public MailRules {
        trustedAuthservIds = Set.copyOf(trustedAuthservIds);
        ownDomains = Set.copyOf(ownDomains);
        formSenders = Set.copyOf(formSenders);
        branches = Map.copyOf(branches);
    }
}
