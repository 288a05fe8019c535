package uk.letterbox.mime;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a part, its transfer encoding taken off, and the text that they are. */
final class PartBytes {

    private PartBytes() {}

    /** As many as a text may have now. */
    static byte[] read(InputStream content, Allowance allowance) throws IOException {
        int allowed = allowance.text();
        byte[] bytes = content.readNBytes(allowed);
        if (bytes.length == allowed && content.read() >= 0) {
            allowance.note(Damage.TEXT_CUT);
        }
        return bytes;
    }

    static Mail.Text text(PartHead head, byte[] bytes, Allowance allowance) {
        allowance.textRead(bytes.length);
        byte[] meant = head.encoded() ? bytes : QuotedPrintable.unmasked(bytes);
        return new Mail.Text(head.type(), Lines.of(CharsetText.of(meant, head.charset())));
    }
}
