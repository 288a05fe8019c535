package uk.letterbox.shoot;

import java.util.Map;

/** A portal media type that nobody names: what a file is tells it, and the agency what it is called at letMC. */
public enum ChosenType {
    EPC("epc", "EPC"),
    BROCHURE("brochure", "Brochure"),
    TOUR("tour", "Virtual Tour"),
    VIDEO("video", "Video");

    private final String word;
    private final String usual;

    ChosenType(String word, String usual) {
        this.word = word;
        this.usual = usual;
    }

    /** What these types are called at letMC, by their words in the agency's file; those that it leaves out have their usual names. */
    public record Names(Map<String, String> byWord) {

        /** The usual names. */
        public static final Names USUAL = new Names(Map.of());

        public Names {
            byWord = Map.copyOf(byWord);
        }

        public String of(ChosenType type) {
            return byWord.getOrDefault(type.word, type.usual);
        }
    }
}
