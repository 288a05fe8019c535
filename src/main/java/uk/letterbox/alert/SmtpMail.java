package uk.letterbox.alert;

/** Mails alerts as plain text. Its headers are made of our own words and the names of agencies. */
public final class SmtpMail implements AlertChannel {

    private final SmtpPost post;
    private final String to;

    /** @param to mail addresses with commas between them */
    public SmtpMail(SmtpPost post, String to) {
        this.post = post;
        this.to = to;
    }

    @Override
    public String name() {
        return "mail server";
    }

    @Override
    public void tell(AlertMessage message) throws NotTold {
        post.send(to, message.subject(), message.text());
    }
}
