package uk.letterbox.simulator;

import java.util.Map;

/**
 * One request as the simulator met it.
 *
 * @param operation the id of the operation; empty where no operation has this method and path
 * @param method in capitals
 * @param path as it was sent, without the query
 * @param at when it arrived, in epoch milliseconds
 * @param end when its answer was ready, in epoch milliseconds
 * @param status as answered; 0 where there was no answer
 * @param fault the fault that befell it, such as {@code after:reset}; {@code cut} when the client went away before the
 *     body was whole; empty for none
 * @param sha256 of the file it carried, in lower-case hex; empty where none was read
 * @param fields what was said in path, query and body, such as FileName; the key is not among them
 */
public record SimulatedCall(
        String operation,
        String method,
        String path,
        long at,
        long end,
        int status,
        String fault,
        String sha256,
        Map<String, String> fields) {

    public SimulatedCall {
        fields = Fields.unmodifiable(fields);
    }
}
