package uk.letterbox.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;

import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Ids;
import uk.letterbox.property.References;
import uk.letterbox.spool.Sha256;
import uk.letterbox.spool.Spool;

/** What mails to an agency are offered as. */
record MailOffers(String agency, MailAppraisal appraisal, EnquiryMarks marks, Ids ids) {

    /** Spools what is to be kept of a mail. */
    Offer of(ReceivedMail mail, MailReading.Read read, Optional<String> note, References references, Spool.Batch store)
            throws IOException {
        String id = ids.arrival();
        Appraised appraised = appraisal.of(id, mail, read.reading(), references, note);
        byte[] kept = appraised.kept();
        if (kept.length > 0) {
            store.add(id, new ByteArrayInputStream(kept));
        }
        byte[] summed = kept.length > 0 ? kept : mail.raw();
        return new Offer(
                        id,
                        agency,
                        MailDoor.DOOR,
                        appraised.name(),
                        "",
                        mail.sourceKey(),
                        sha256(summed),
                        kept.length,
                        appraised.proposal())
                .noting(appraised.memo())
                .knownBy(marks.of(read));
    }

    /** One that is no mail at all. */
    Offer refused(ReceivedMail mail) {
        return new Offer(
                ids.arrival(),
                agency,
                MailDoor.DOOR,
                "no mail",
                "",
                mail.sourceKey(),
                sha256(mail.raw()),
                0,
                new Proposal.Refuse(NoMail.REASON));
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }
}
