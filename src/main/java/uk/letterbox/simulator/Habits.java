package uk.letterbox.simulator;

import java.time.Duration;

/**
 * How a simulator does what the vendor does not say.
 *
 * @param answer what a write answers
 * @param keepsFileNames whether listings give back the FileName that was sent
 * @param keepsNumbers whether a photo has the PhotoNumber that was sent, or always the next
 * @param codec the only form of a file that is understood, as {@link BodyReader#codec} words it; empty for every one
 * @param misunderstood the status that answers any other form
 * @param auth the only place of the key: {@code header:api_key}, {@code header:ApiKey} or {@code query:api_key}; empty
 *     for any
 * @param ahead how much later than it is the header {@code Date} says it is
 */
public record Habits(
        SimulatorOptions.AnswerForm answer,
        boolean keepsFileNames,
        boolean keepsNumbers,
        String codec,
        int misunderstood,
        String auth,
        Duration ahead) {

    static final Habits USUAL = new Habits(SimulatorOptions.AnswerForm.OID, true, true, "", 415, "", Duration.ZERO);

    Habits withAnswer(SimulatorOptions.AnswerForm value) {
        return new Habits(value, keepsFileNames, keepsNumbers, codec, misunderstood, auth, ahead);
    }

    Habits withKeepsFileNames(boolean value) {
        return new Habits(answer, value, keepsNumbers, codec, misunderstood, auth, ahead);
    }

    Habits withKeepsNumbers(boolean value) {
        return new Habits(answer, keepsFileNames, value, codec, misunderstood, auth, ahead);
    }

    Habits withCodec(String value, int status) {
        return new Habits(answer, keepsFileNames, keepsNumbers, value, status, auth, ahead);
    }

    Habits withAuth(String value) {
        return new Habits(answer, keepsFileNames, keepsNumbers, codec, misunderstood, value, ahead);
    }

    Habits withAhead(Duration value) {
        return new Habits(answer, keepsFileNames, keepsNumbers, codec, misunderstood, auth, value);
    }
}
