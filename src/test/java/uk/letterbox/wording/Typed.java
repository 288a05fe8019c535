package uk.letterbox.wording;

import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What might be typed into a field: anything at all, and what looks nearly right. */
final class Typed {

    private static final List<String> BETWEEN = List.of(
            " ", " ", " ", "", ",", ", ", ".", "-", "/", "\n", "\t", "\u00A0", "\u200B", "\u202E", "'", "(", ")", ":",
            "&", " & ", "<", ">", "@", "+", "_", "£");

    private Typed() {}

    /** Anything, as often as not made of pieces that the reader of a field looks for. */
    static Arbitrary<String> around(String... pieces) {
        return Arbitraries.frequencyOf(Tuple.of(1, anything()), Tuple.of(3, soup(List.of(pieces))));
    }

    /** Any text, of any letters there are. */
    static Arbitrary<String> anything() {
        return Arbitraries.strings().ofMaxLength(80);
    }

    /** One of some texts, written as it is, large or small. */
    static Arbitrary<String> anyCase(List<String> texts) {
        return Combinators.combine(Arbitraries.of(texts), Arbitraries.integers().between(0, 2))
                .as((text, how) ->
                        how == 0 ? text : how == 1 ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT));
    }

    private static Arbitrary<String> soup(List<String> pieces) {
        Arbitrary<String> piece = Arbitraries.frequencyOf(
                Tuple.of(6, anyCase(pieces)), Tuple.of(1, Arbitraries.strings().ofMaxLength(6)));
        return Combinators.combine(piece, Arbitraries.of(BETWEEN))
                .as(String::concat)
                .list()
                .ofMaxSize(8)
                .map(list -> String.join("", list));
    }
}
