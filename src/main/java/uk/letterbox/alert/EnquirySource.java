package uk.letterbox.alert;

import java.io.IOException;

import uk.letterbox.journal.Letter;

/** Where an enquiry is read that a branch is told of, and who that branch is. */
public interface EnquirySource {

    /** Mail addresses with commas between them. */
    String recipients(Letter letter);

    /** What is kept of it. */
    ToldEnquiry read(Letter letter) throws IOException;
}
