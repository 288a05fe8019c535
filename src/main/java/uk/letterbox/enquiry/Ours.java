package uk.letterbox.enquiry;

import java.util.Set;
import java.util.stream.Collectors;

import uk.letterbox.portal.Phrase;
import uk.letterbox.portal.Senders;

/** The agency's own addresses: its domains, and where its branches receive mail. All lower case. */
final class Ours {

    /** Where anybody may have an address, so that one of the agency's there says nothing of others. */
    private static final Set<String> FOR_ANYBODY =
            Phrase.words("gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk live.co.uk live.com yahoo.com "
                    + "yahoo.co.uk icloud.com me.com aol.com btinternet.com sky.com virginmedia.com talktalk.net "
                    + "protonmail.com proton.me gmx.com gmx.co.uk msn.com ntlworld.com");

    private final Set<String> domains;
    private final Set<String> addresses;

    Ours(MailRules rules) {
        Set<String> branches = rules.branches().keySet();
        this.addresses = branches.stream().filter(key -> key.indexOf('@') > 0).collect(Collectors.toSet());
        this.domains = java.util.stream.Stream.concat(
                        rules.ownDomains().stream(), addresses.stream().map(Ours::domain))
                .filter(domain -> rules.ownDomains().contains(domain) || !FOR_ANYBODY.contains(domain))
                .collect(Collectors.toSet());
    }

    /** Whether an address, lower case, is the agency's. */
    boolean include(String address) {
        return addresses.contains(address) || domains.stream().anyMatch(own -> Senders.isIn(domain(address), own));
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
