package uk.letterbox.letmc;

import java.util.Optional;

/**
 * One request, complete but for the key.
 *
 * @param operation its operationId in the contract
 * @param path percent-encoded, from {@code /v4} on
 * @param query percent-encoded, without the question mark; empty for none
 * @param carrier where the key travels, where it is not what the settings say
 */
public record LetmcRequest(
        String operation,
        String method,
        String path,
        String query,
        Optional<RequestBody> body,
        Optional<KeyCarrier> carrier) {

    /** One whose key travels as the settings say. */
    public LetmcRequest(String operation, String method, String path, String query, Optional<RequestBody> body) {
        this(operation, method, path, query, body, Optional.empty());
    }

    /** Whether it carries who somebody is, so that its answer may repeat it. */
    public boolean personal() {
        return operation.equals(Operations.CREATE_LEAD) || operation.equals(Operations.SET_CUSTOM_FIELD);
    }

    /** Whether it changes something at letMC. */
    public boolean writes() {
        return !method.equals("GET");
    }
}
