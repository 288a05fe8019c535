package uk.letterbox.doctor;

import uk.letterbox.delivery.CallOutcome;
import uk.letterbox.errand.Told;
import uk.letterbox.journal.Errand;
import uk.letterbox.letmc.KeyCarrier;

/** What an answer of letMC says about the key of an agency, and what it does to the agency, in plain words. */
final class Meaning {

    private final Patient patient;

    Meaning(Patient patient) {
        this.patient = patient;
    }

    /** Whether nothing more is to be asked after this: the next answer would be the same, or do harm. */
    static boolean stops(Told told) {
        boolean refused = told.outcome().equals(CallOutcome.REFUSED.word())
                && told.status().orElse(0) >= 400;
        return !told.done() && !refused;
    }

    /** What an answer that {@link #stops} means. */
    String of(Told told) {
        if (told.outcome().equals(Errand.WITHDRAWN)) {
            return "nothing was sent. " + told.reason();
        }
        if (told.status().isEmpty()) {
            return unanswered(told);
        }
        int status = told.status().getAsInt();
        return switch (status) {
            case 401 -> unauthorised(told);
            case 403 -> forbidden(told);
            case 429 -> tooMany(told);
            default ->
                status >= 500 || status == 408
                        ? "letMC has trouble of its own (" + told.reason() + "). Nothing can be said about the key;"
                                + " ask again later"
                        : "something answered that is not this API (" + told.reason() + "). A proxy, a firewall or a"
                                + " maintenance page stands between; or LETMC_BASE_URL ("
                                + patient.letmc().base()
                                + ") is wrong";
        };
    }

    private String unanswered(Told told) {
        return (told.outcome().equals(CallOutcome.NOT_APPLIED.word())
                        ? "letMC could not be reached at "
                        : "no answer came from ")
                + patient.letmc().base() + " (" + told.reason() + "). Check LETMC_BASE_URL, the network of this machine"
                + " and its way through a firewall; nothing can be said about the key. Deliveries are tried again by"
                + " themselves, after a pause that grows to a minute";
    }

    private String unauthorised(Told told) {
        return "letMC does not let this key in (" + told.reason() + "). A 401 has one of these reasons: the key is"
                + " mistyped, expired or revoked; it was made for another client than " + patient.agency()
                + "; its tier V4.PropertyManagement is not ticked (a wrong tier is 401 too, not 403); or letMC looks"
                + " for it elsewhere than in " + carrier() + " (LETMC_AUTH), or a proxy drops that header. Look in"
                + " agentOS, Settings > API Keys, which needs the permission Owner. As after any 401 "
                + patient.agency()
                + " is stopped: nothing is sent for it and nothing gets lost until it has another key, or: letterbox"
                + " resume " + patient.agency();
    }

    private String forbidden(Told told) {
        return "letMC does not do this for the key (" + told.reason()
                + "). A 403 has one of these reasons, and does not"
                + " say which: what was asked for is another client's (an id copied from elsewhere); the key is blocked"
                + " for a time because somebody went on calling after 429; or a security policy, for example of"
                + " addresses, keeps this machine out. As after any 403 " + patient.agency()
                + " is left alone: a running"
                + " Letterbox asks with one cheap call after a minute (after a quarter of an hour or more if there was a"
                + " 429 within a day) and goes on by itself when that is good";
    }

    private String tooMany(Told told) {
        return "the allowance of this key is used up (" + told.reason() + "), although Letterbox has kept to "
                + patient.requests() + " calls in " + patient.window().toSeconds() + " s. Somebody else uses the same"
                + " key, or it is allowed less; then lower LETMC_REQUESTS. The call was not carried out. As after any"
                + " 429 the key is left alone for at least a minute, longer each time, and nothing gets lost. Ask"
                + " again after that";
    }

    /** What a refusal of the very first things means, when nothing has worked. */
    String nothingIsThere(Told told) {
        return "letMC has nothing under the path of " + patient.agency() + " (" + told.reason() + "). A 404 means that"
                + " the path or an id in it does not exist; as two different paths do not, the short name "
                + patient.agency() + " is misspelt (the file of the agency, or LETMC_SHORT_NAME), or LETMC_BASE_URL ("
                + patient.letmc().base() + ") is wrong. A 404 does nothing to the agency";
    }

    /** What the refusal of one operation means, when others work. */
    String refused(Told told) {
        return "letMC refuses this call alone (" + told.reason() + "), so key and short name are right and the path of "
                + told.operation()
                + " is probably another. Compare: letterbox doctor --swagger FILE-OR-URL; then change"
                + " the path in config/letmc/openapi.yaml and restart";
    }

    private String carrier() {
        KeyCarrier carrier = patient.letmc().key();
        return (carrier.header() ? "the header " : "the query parameter ") + carrier.name();
    }
}
