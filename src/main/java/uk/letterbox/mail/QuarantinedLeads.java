package uk.letterbox.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.Offer;
import uk.letterbox.delivery.Ids;
import uk.letterbox.enquiry.Enquiry;
import uk.letterbox.enquiry.Reading;
import uk.letterbox.property.PropertiesFile;
import uk.letterbox.spool.Sha256;
import uk.letterbox.spool.Spool;
import uk.letterbox.spool.Spooled;

/** The leads in quarantined mails of an agency, each offered as an arrival of its own. */
record QuarantinedLeads(MailAppraisal appraisal, EnquiryMarks marks, PropertiesFile properties, Spool spool, Ids ids) {

    /**
     * Spools who enquires.
     *
     * @param named the property that a person gave; empty for the one in the mail
     */
    Offer of(Arrival quarantined, Reading read, Optional<String> named) throws IOException {
        String id = ids.arrival();
        Enquiry enquiry = read.enquiry();
        Optional<String> property = named.isPresent() ? named : MailAppraisal.property(enquiry, properties.current());
        Appraised appraised = appraisal.lead(
                id,
                enquiry,
                property,
                Optional.empty(),
                quarantined.name(),
                MailMemo.of(quarantined.memo())
                        .withRule(read.verdict().rule(), enquiry)
                        .json());
        Spooled spooled;
        try (Spool.Batch store = spool.batch()) {
            spooled = store.add(id, new ByteArrayInputStream(appraised.kept()));
            store.commit();
        }
        return new Offer(
                        id,
                        quarantined.agency(),
                        MailDoor.DOOR,
                        appraised.name(),
                        "",
                        sourceKey(quarantined),
                        spooled.sha256(),
                        spooled.size(),
                        appraised.proposal())
                .noting(appraised.memo())
                .within(quarantined.id())
                .knownBy(marks.ofEnquiry(read));
    }

    private static String sourceKey(Arrival quarantined) {
        byte[] known = ("in " + quarantined.id()).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha256.digest().digest(known));
    }
}
