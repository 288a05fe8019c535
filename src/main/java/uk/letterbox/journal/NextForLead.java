package uk.letterbox.journal;

import java.util.EnumMap;
import java.util.Map;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Lead;
import uk.letterbox.delivery.Sought;

/** Leads: their source, and their branch where it is given by its name, are looked up in letMC's lists first. */
record NextForLead(Journal journal, CallNames names) {

    NextCall.Step of(Handle handle, Delivery delivery) {
        Lead lead = (Lead) delivery.content();
        Map<Sought, String> found = new EnumMap<>(Sought.class);
        Lookup source = source(handle, delivery, lead);
        if (source instanceof Lookup.Ask ask) {
            return new NextCall.Make(Purpose.LOOK_UP, ask.operation());
        }
        if (source instanceof Lookup.Unknown unknown) {
            return new NextCall.Hopeless("letMC has no lead source called '" + lead.leadSource() + "', and none that is"
                    + " called like the default. It has: " + unknown.known()
                    + ". Name one of these in leads.sources or leads.defaultSource of the agency's file, then replay.");
        }
        found.put(Sought.SOURCE, ((Lookup.Known) source).id());
        String branch = names.branchOf(delivery.agency(), lead);
        if (!branch.isEmpty()) {
            Lookup known = Lookup.of(journal, handle, delivery, names.branches(), branch);
            if (known instanceof Lookup.Ask ask) {
                return new NextCall.Make(Purpose.LOOK_UP, ask.operation());
            }
            if (known instanceof Lookup.Unknown unknown) {
                return new NextCall.Hopeless("letMC has no branch '" + branch + "'. It has: " + unknown.known()
                        + ". Name one of these, or its id, and send the lead again.");
            }
            found.put(Sought.BRANCH, ((Lookup.Known) known).id());
        }
        return new NextCall.Make(Purpose.WRITE, names.writeOf(delivery.kind(), lead), found);
    }

    private Lookup source(Handle handle, Delivery delivery, Lead lead) {
        String usual = names.sourceOf(delivery.agency(), "");
        String wanted = names.sourceOf(delivery.agency(), lead.leadSource());
        Lookup source = Lookup.of(journal, handle, delivery, names.leadSources(), wanted);
        return source instanceof Lookup.Unknown
                ? Lookup.of(journal, handle, delivery, names.leadSources(), usual)
                : source;
    }
}
