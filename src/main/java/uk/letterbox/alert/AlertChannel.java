package uk.letterbox.alert;

/** A way to tell people something. */
public sealed interface AlertChannel permits Webhook, SmtpMail, AlertLog {

    /** What it is, for the log; never its address, which may be a secret. */
    String name();

    /**
     * Tells it, once; when this returns, somebody has taken charge of it.
     *
     * @throws NotTold when it did not get through, or may not have
     */
    void tell(AlertMessage message) throws NotTold;
}
