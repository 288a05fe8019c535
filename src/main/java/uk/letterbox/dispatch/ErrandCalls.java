package uk.letterbox.dispatch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.errand.ErrandFiles;
import uk.letterbox.errand.Kept;
import uk.letterbox.letmc.Account;
import uk.letterbox.letmc.AskedRequests;
import uk.letterbox.letmc.LetmcRequest;
import uk.letterbox.letmc.Reply;
import uk.letterbox.letmc.WronglyAsked;

/** The two ends of a call that a person asked for: from its files to a request, and from the reply to its files. */
public final class ErrandCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ErrandCalls.class);

    private final ErrandFiles files;
    private final AskedRequests requests;
    private final Clock clock;

    public ErrandCalls(ErrandFiles files, AskedRequests requests, Clock clock) {
        this.files = files;
        this.requests = requests;
        this.clock = clock;
    }

    LetmcRequest request(Account account, String errand) throws NotTried {
        try {
            return requests.request(account, files.asked(errand));
        } catch (IOException | WronglyAsked gone) {
            LOG.warn("What {} asks cannot be read: {}", errand, gone.getClass().getSimpleName());
            throw NotTried.errandGone(errand);
        }
    }

    /** Keeps what was answered for whoever asked; the outcome is recorded even where that fails. */
    void keep(String errand, Reply reply, String date) {
        try {
            String body = new String(reply.body(), StandardCharsets.UTF_8);
            files.answered(errand, new Kept(reply.contentType(), date, clock.instant(), body));
        } catch (IOException failed) {
            LOG.warn("The answer to {} cannot be kept: {}", errand, failed.toString());
        }
    }
}
