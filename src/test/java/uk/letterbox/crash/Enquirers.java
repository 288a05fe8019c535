package uk.letterbox.crash;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import uk.letterbox.Mails;
import uk.letterbox.arrival.ArrivalOutcome;

/** Write what comes into an agency's mailbox: enquiries, some of them twice, automatic answers, and what nobody can answer. */
record Enquirers(Random random) {

    private static final int TWICE = 7;
    private static final int AUTOMATIC = 11;
    private static final int WITHOUT_ADDRESS = 13;

    List<Written> mails(int count) {
        List<Written> mails = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            mails.add(mail(number));
        }
        return mails;
    }

    /** In an order of their own. */
    List<String> sending(List<Written> mails) {
        List<String> sending = new ArrayList<>();
        mails.forEach(mail -> sending.addAll(Collections.nCopies(mail.times(), mail.message())));
        Collections.shuffle(sending, random);
        return sending;
    }

    private static Written mail(int number) {
        String email = "applicant-" + number + "@example.com";
        Mails mail = Mails.enquiry().with("Email", email).with("Message", "I would like to rent flat " + number + ".");
        if (number % AUTOMATIC == 0) {
            return written(mail.headed("Auto-Submitted", "auto-replied"), 1, ArrivalOutcome.IGNORED, "");
        }
        if (number % WITHOUT_ADDRESS == 0) {
            return written(mail.without("Email").without("Telephone"), 1, ArrivalOutcome.QUARANTINED, "");
        }
        return written(mail, number % TWICE == 0 ? 2 : 1, ArrivalOutcome.ACCEPTED, email);
    }

    private static Written written(Mails mail, int times, ArrivalOutcome fate, String mark) {
        return new Written(new String(mail.raw(), StandardCharsets.UTF_8), times, fate, mark);
    }
}
