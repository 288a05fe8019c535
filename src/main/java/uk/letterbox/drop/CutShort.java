package uk.letterbox.drop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.media.Contents;
import uk.letterbox.shoot.Zip;

/** Whether the end of a file is missing, so that somebody may still be writing it. */
record CutShort(FileOpener opener) implements Predicate<Found> {

    private static final Logger LOG = LoggerFactory.getLogger(CutShort.class);

    @Override
    public boolean test(Found found) {
        boolean zip = Zip.named(found.name()) && found.stamp().thing() == FileStamp.Thing.FILE;
        if (!zip && !found.placed()) {
            return false;
        }
        try (FileChannel file = opener.open(found.path())) {
            return zip ? !Zip.ended(file) : Contents.of(file).condition() == Contents.Condition.CUT_SHORT;
        } catch (IOException unreadable) {
            LOG.debug("{} cannot be looked into; taking it in will tell why: {}", found.path(), unreadable.toString());
            return false;
        }
    }
}
