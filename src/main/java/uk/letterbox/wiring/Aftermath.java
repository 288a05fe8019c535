package uk.letterbox.wiring;

import java.io.IOException;

import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;

import uk.letterbox.journal.Notices;

/** What follows when things are taken in or called for: receipts, what is told, what is kept and let go of. */
record Aftermath(Office office) {

    void bind(Main main) throws IOException {
        Tellers tellers = office.tellers();
        AskedCalls asked = office.asked();
        main.bind("receiptWriter", tellers.receipts());
        main.bind("enquiryTeller", tellers.ofEnquiries());
        main.bind("shootTeller", tellers.ofShoots());
        main.bind("heldArrivals", office.held());
        main.bind("leadership", office.leadership());
        main.bind("expiry", office.expiry());
        main.bind("errandKeep", asked.keep());
        main.bind("referenceRefresh", asked.referenceRefresh());
        main.bind("mappingWatch", asked.mappingWatch());
        outcomes().bind(main, new Notices(office.journal()), office.alerts(), office.leadership());
    }

    void open(CamelContext context) throws Exception {
        outcomes().open(context);
    }

    private OutcomeRoutes outcomes() {
        return new OutcomeRoutes(office.setup());
    }
}
