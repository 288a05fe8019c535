package uk.letterbox.letmc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;

import uk.letterbox.settings.Nearest;

/** Builds the request of any operation of the contract from what a person says by name. */
public final class AskedRequests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Contract contract;
    private final LetmcSettings settings;

    public AskedRequests(Contract contract, LetmcSettings settings) {
        this.contract = contract;
        this.settings = settings;
    }

    /**
     * The operation that is asked for.
     *
     * @throws WronglyAsked when the contract has none of this name
     */
    public Operation operation(String id) throws WronglyAsked {
        if (contract.ids().contains(id)) {
            return contract.operation(id);
        }
        throw new WronglyAsked("There is no operation " + id
                + Nearest.to(id, contract.ids())
                        .map(near -> " (perhaps " + near + ")")
                        .orElse("")
                + ". There are: " + String.join(", ", new TreeSet<>(contract.ids())));
    }

    /**
     * The request.
     *
     * @throws WronglyAsked when a name is unknown, missing or has a value that cannot be sent
     * @throws IOException when the file cannot be read
     */
    public LetmcRequest request(Account account, Asked asked) throws WronglyAsked, IOException {
        Operation operation = operation(asked.operation());
        Wanted.of(operation).check(asked.values(), asked.file());
        Map<String, String> query = new LinkedHashMap<>();
        operation
                .queryParameters()
                .forEach(name -> query.put(name, asked.values().get(name)));
        Optional<RequestBody> body = operation.body() ? Optional.of(body(operation, asked)) : Optional.empty();
        if (asked.file().isPresent() && codec(asked) == Codec.RAW) {
            body.orElseThrow().fields().forEach((name, value) -> query.put(name, value.toString()));
        }
        return new LetmcRequest(
                operation.id(),
                operation.method(),
                path(operation, account, asked),
                Percent.query(query),
                body,
                asked.carrier());
    }

    private String path(Operation operation, Account account, Asked asked) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("offset", "0");
        values.put("count", Integer.toString(settings.pageSize()));
        values.putAll(asked.values());
        values.put("shortName", account.shortName());
        return operation.path(values);
    }

    private RequestBody body(Operation operation, Asked asked) throws IOException {
        if (operation.fields().isEmpty()) {
            JsonNode value = value(asked.values().get(Wanted.VALUE));
            return new RequestBody(
                    Map.of(Wanted.VALUE, value),
                    Bodies.json(JSON.writeValueAsString(value).getBytes(StandardCharsets.UTF_8)));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        operation.fields().forEach((name, member) -> {
            String value = asked.values().getOrDefault(name, "");
            if (!value.isEmpty()) {
                fields.put(name, member == Operation.Member.NUMBER ? Integer.valueOf(value) : value);
            }
        });
        return asked.file().isPresent()
                ? withFile(fields, asked.file().get(), codec(asked))
                : new RequestBody(fields, Bodies.json(fields));
    }

    private RequestBody withFile(Map<String, Object> fields, Path file, Codec codec) throws IOException {
        FileBytes bytes = FileBytes.of(file);
        String content = settings.fields().get(Field.CONTENT);
        String name = String.valueOf(fields.getOrDefault(settings.fields().get(Field.FILE_NAME), "file"));
        String type =
                String.valueOf(fields.getOrDefault(settings.fields().get(Field.MIME_TYPE), "application/octet-stream"));
        return new RequestBody(fields, Bodies.of(codec, fields, content, bytes, name, type));
    }

    private Codec codec(Asked asked) {
        return asked.codec().orElse(settings.codec());
    }

    /** JSON as it is written; whatever is no JSON is a text. */
    private static JsonNode value(String said) {
        try {
            return JSON.readTree(said);
        } catch (JsonProcessingException text) {
            return TextNode.valueOf(said);
        }
    }
}
