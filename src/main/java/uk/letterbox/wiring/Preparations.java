package uk.letterbox.wiring;

import uk.letterbox.agency.Agency;
import uk.letterbox.agency.MediaSetup;
import uk.letterbox.fit.FitLimits;
import uk.letterbox.fit.Fitting;
import uk.letterbox.fit.Preparation;

/** What is done to the pictures of agencies, as their files say. */
record Preparations(Fitting fitting) {

    /** With the Java and the programs that this process has. */
    static Preparations here() {
        return new Preparations(new Fitting(System.getenv("PATH"), System.getProperty("java.class.path")));
    }

    Preparation of(Agency agency) {
        MediaSetup media = agency.media();
        return media.fit()
                ? Preparation.within(new FitLimits(media.longestSide(), media.largest()), fitting)
                : Preparation.asIs();
    }
}
