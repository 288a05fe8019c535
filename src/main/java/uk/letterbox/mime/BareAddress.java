package uk.letterbox.mime;

import java.util.Optional;

/** Where among other words an address stands without brackets. Looked for around each sign, so that no text takes long. */
record BareAddress(int start, int end) {

    private static final String NOT_IN_IT = "<>,;:\"()@";

    static Optional<BareAddress> in(CharSequence words) {
        for (int sign = 0; sign < words.length(); sign++) {
            if (words.charAt(sign) == '@') {
                BareAddress around = around(words, sign);
                if (around.start() < sign && around.end() > sign + 1) {
                    return Optional.of(around);
                }
            }
        }
        return Optional.empty();
    }

    private static BareAddress around(CharSequence words, int sign) {
        int start = sign;
        while (start > 0 && within(words.charAt(start - 1))) {
            start--;
        }
        int end = sign + 1;
        while (end < words.length() && within(words.charAt(end))) {
            end++;
        }
        return new BareAddress(start, end);
    }

    private static boolean within(char letter) {
        return NOT_IN_IT.indexOf(letter) < 0 && !Character.isWhitespace(letter);
    }
}
