package uk.letterbox.mime;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.Event;

/** Hears what the library finds wrong and reads on; only a missing end is worth telling. */
final class DamageMonitor extends DecodeMonitor {

    private final Allowance allowance;

    DamageMonitor(Allowance allowance) {
        this.allowance = allowance;
    }

    @Override
    public boolean warn(String error, String dropDesc) {
        if (error.endsWith(Event.MIME_BODY_PREMATURE_END.toString())) {
            allowance.note(Damage.UNCLOSED);
        }
        return false;
    }

    @Override
    public boolean isListening() {
        return true;
    }
}
