package uk.letterbox.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import uk.letterbox.delivery.Side;
import uk.letterbox.errand.Errands;
import uk.letterbox.letmc.WronglyAsked;

/** Examines one agency: all its calls are errands, and so within the budget. */
public final class Doctor {

    private final Patient patient;
    private final Errands errands;
    private final TestPhotos photos;

    public Doctor(Patient patient, Errands errands, TestPhotos photos) {
        this.patient = patient;
        this.errands = errands;
        this.photos = photos;
    }

    /** Asks what can be asked without changing anything. */
    public Report examine() throws IOException, WronglyAsked {
        List<Check> checks = new ArrayList<>();
        Asking asking = new Asking(errands, patient.agency());
        if (new Examination(patient, asking, false, checks).run()) {
            checks.addAll(Unproven.withoutProperty(patient));
        }
        return report(checks, asking, Optional.empty());
    }

    /**
     * Asks the same and then sends a test photo to a property.
     *
     * @param mark of the photo, which nothing else carries
     * @param delete whether it is taken away again at once
     */
    public Report examine(Side side, String property, String mark, boolean delete) throws IOException, WronglyAsked {
        List<Check> checks = new ArrayList<>();
        Asking asking = new Asking(errands, patient.agency());
        Optional<TestPhoto> standing = Optional.empty();
        if (new Examination(patient, asking, true, checks).run()) {
            checks.addAll(Unproven.withProperty(patient));
            if (new EndFieldCheck(asking, patient, checks).run(property)) {
                PhotoTrial trial = new PhotoTrial(patient, asking, photos, checks);
                standing = trial.run(side, property, mark);
                boolean gone = delete && trial.seen() && removed(standing.orElseThrow(), asking, checks);
                standing = gone ? Optional.empty() : standing;
            }
        }
        return report(checks, asking, standing);
    }

    /** Takes a test photo away. */
    public Report remove(TestPhoto photo) throws IOException, WronglyAsked {
        List<Check> checks = new ArrayList<>();
        Asking asking = new Asking(errands, patient.agency());
        boolean gone = removed(photo, asking, checks);
        return report(checks, asking, gone ? Optional.empty() : Optional.of(photo));
    }

    private boolean removed(TestPhoto photo, Asking asking, List<Check> checks) throws IOException, WronglyAsked {
        return new PhotoRemoval(patient, asking, photos, checks).run(photo);
    }

    private Report report(List<Check> checks, Asking asking, Optional<TestPhoto> standing) {
        return new Report(patient.agency(), checks, asking.calls(), standing);
    }
}
