package uk.letterbox.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import uk.letterbox.agency.Agency;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Lead;
import uk.letterbox.delivery.Sought;
import uk.letterbox.journal.CallNames;
import uk.letterbox.journal.ReferenceBook;
import uk.letterbox.letmc.LetmcRequest;
import uk.letterbox.letmc.Requests;
import uk.letterbox.mail.MailDoor;
import uk.letterbox.mail.MailReading;

/** What would become of a mail, and the call that would be made for it. Takes nothing and sends nothing. */
public final class MailDryRun {

    private final Office office;

    public MailDryRun(Office office) {
        this.office = office;
    }

    /**
     * What would become of a mail.
     *
     * @param outcome {@code ACCEPTED}, {@code IGNORED}, {@code QUARANTINED} or {@code REFUSED}
     * @param call the write of the lead; personal
     */
    public record Explanation(MailReading.Read read, String outcome, Optional<LetmcRequest> call) {

        /** Says nothing, so that no log or message ever carries a person. */
        @Override
        public String toString() {
            return "Explanation";
        }
    }

    /** Explains a raw mail as if it came to an agency. */
    public Explanation explain(String agency, byte[] raw) throws IOException {
        MailDoor.Looked looked =
                office.entrance().mailDoors().find(agency).orElseThrow().look(raw);
        if (looked.proposal() instanceof Proposal.Deliver deliver) {
            Draft draft = deliver.drafts().get(0);
            return new Explanation(looked.read(), "ACCEPTED", Optional.of(call(agency, draft, looked.person())));
        }
        String outcome = looked.proposal() instanceof Proposal.Ignore
                ? "IGNORED"
                : looked.proposal() instanceof Proposal.Refuse ? "REFUSED" : "QUARANTINED";
        return new Explanation(looked.read(), outcome, Optional.empty());
    }

    /** The request is made of a file, as every lead is; this one is there for its owner alone, and gone when it is made. */
    private LetmcRequest call(String agency, Draft draft, byte[] person) throws IOException {
        Path spooled = Files.createTempFile(office.setup().home(), "explained", ".part");
        try {
            Files.write(spooled, person);
            Delivery delivery = new DryRun(office).delivery(agency, draft, spooled);
            Agency whose = office.setup().agencies().stream()
                    .filter(one -> one.shortName().equals(agency))
                    .findFirst()
                    .orElseThrow();
            return new Requests(
                            office.setup().contract(),
                            Calls.letmc(office.setup().settings()))
                    .write(Calls.account(whose), delivery, spooled, found(agency, (Lead) draft.content()));
        } finally {
            Files.deleteIfExists(spooled);
        }
    }

    /** From letMC's lists as they are kept; a name that is not in them stands for the id that it would be looked up for. */
    private Map<Sought, String> found(String agency, Lead lead) {
        CallNames names = office.books().names();
        Map<Sought, String> found = new EnumMap<>(Sought.class);
        String source = names.sourceOf(agency, lead.leadSource());
        found.put(Sought.SOURCE, id(agency, names.leadSources(), source));
        String branch = names.branchOf(agency, lead);
        if (!branch.isEmpty()) {
            found.put(Sought.BRANCH, id(agency, names.branches(), branch));
        }
        return found;
    }

    private String id(String agency, String list, String name) {
        return new ReferenceBook(office.journal()).idOf(agency, list, name).orElse("id-of:" + name);
    }
}
