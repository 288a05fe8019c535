package uk.letterbox.letmc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The operations that letMC offers, as {@code config/letmc/openapi.yaml} (OpenAPI 3.0) declares them. */
public final class Contract {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final Path file;
    private final Map<String, Operation> operations;

    private Contract(Path file, Map<String, Operation> operations) {
        this.file = file;
        this.operations = Collections.unmodifiableMap(operations);
    }

    /**
     * Reads the contract.
     *
     * @throws ContractBroken when the file is missing, is not OpenAPI, or an operation in it cannot be called
     */
    public static Contract read(Path file) {
        JsonNode document = document(file);
        JsonNode paths = document.path("paths");
        if (!paths.isObject() || paths.isEmpty()) {
            throw new ContractBroken(
                    file, "has no paths; it must be an OpenAPI 3.0 document with the operations of letMC");
        }
        Map<String, Operation> operations = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (String method : METHODS) {
                if (path.getValue().has(method)) {
                    Operation operation = new OperationReader(file, document)
                            .read(method, path.getKey(), path.getValue().get(method));
                    if (operations.putIfAbsent(operation.id(), operation) != null) {
                        throw new ContractBroken(
                                file, operation.id(), "is declared twice; each operationId stands once");
                    }
                }
            }
        }
        return new Contract(file, operations);
    }

    /**
     * The operation of this operationId, exactly.
     *
     * @throws ContractBroken when the file declares none
     */
    public Operation operation(String id) {
        Operation operation = operations.get(id);
        if (operation == null) {
            throw new ContractBroken(file, id, "is missing; Letterbox calls it, so declare its method and path");
        }
        return operation;
    }

    /** The operationIds of the file. */
    public Set<String> ids() {
        return operations.keySet();
    }

    /** The operations of the file, in its order. */
    public Collection<Operation> operations() {
        return operations.values();
    }

    private static JsonNode document(Path file) {
        try {
            YAMLMapper yaml = YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();
            return yaml.readTree(Files.readString(file));
        } catch (JsonProcessingException broken) {
            throw new ContractBroken(file, "is not YAML: " + broken.getOriginalMessage() + line(broken), broken);
        } catch (IOException unreadable) {
            throw new ContractBroken(file, "cannot be read; put the contract shipped with Letterbox there", unreadable);
        }
    }

    private static String line(JsonProcessingException broken) {
        return broken.getLocation() == null
                ? ""
                : " (line " + broken.getLocation().getLineNr() + ")";
    }
}
