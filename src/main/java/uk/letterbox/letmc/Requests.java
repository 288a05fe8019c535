package uk.letterbox.letmc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.hc.core5.http.HttpEntity;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Side;

/** Builds requests: method and path from the contract, everything else from the settings. */
public final class Requests {

    private final Contract contract;
    private final LetmcSettings settings;

    /**
     * @throws ContractBroken when the contract lacks an operation that is called here
     */
    public Requests(Contract contract, LetmcSettings settings) {
        this.contract = contract;
        this.settings = settings;
        contract.operation(Operations.COMPANY);
        for (Side side : Side.values()) {
            contract.operation(Operations.typesOf(side));
            for (Kind kind : new Kind[] {Kind.PHOTO, Kind.FLOORPLAN, Kind.PORTALMEDIA}) {
                contract.operation(Operations.writeOf(kind, side));
                contract.operation(Operations.listOf(kind, side));
            }
        }
    }

    /**
     * The write of a photo, floor plan or portal document.
     *
     * @param bytes the file as it was spooled
     * @param typeId letMC's id of the portal media type; empty for photos and floor plans
     * @throws IOException when the file cannot be found
     * @throws IllegalArgumentException when the delivery carries no file
     */
    public LetmcRequest write(Account account, Delivery delivery, Path bytes, Optional<String> typeId)
            throws IOException {
        if (!(delivery.content() instanceof Media media)) {
            throw new IllegalArgumentException("Delivery " + delivery.id() + " carries no file to send");
        }
        Operation operation = contract.operation(Operations.writeOf(delivery.kind(), media.side()));
        Map<String, Object> fields = fields(delivery, media, typeId);
        HttpEntity entity =
                entity(fields, FileBytes.of(bytes), SentName.of(delivery, settings.tag()), media.mimeType());
        return new LetmcRequest(
                operation.id(),
                operation.method(),
                path(operation, account, delivery.objectId(), 0),
                settings.codec() == Codec.RAW ? query(fields) : "",
                Optional.of(new RequestBody(fields, entity)));
    }

    /** One page of the listing that reads back a kind, from {@code offset} (0 for the first item) on. */
    public LetmcRequest list(Account account, Kind kind, Side side, String objectId, int offset) {
        return get(Operations.listOf(kind, side), account, objectId, offset);
    }

    /** The types of portal media. */
    public LetmcRequest portalMediaTypes(Account account, Side side) {
        return get(Operations.typesOf(side), account, "", 0);
    }

    /** The client company: the probe. */
    public LetmcRequest company(Account account) {
        return get(Operations.COMPANY, account, "", 0);
    }

    private LetmcRequest get(String id, Account account, String objectId, int offset) {
        Operation operation = contract.operation(id);
        return new LetmcRequest(
                id, operation.method(), path(operation, account, objectId, offset), "", Optional.empty());
    }

    /** The object goes under whatever name the operation has for it: the vendor's names for one id differ. */
    private String path(Operation operation, Account account, String objectId, int offset) {
        Map<String, String> values = new LinkedHashMap<>();
        operation.placeholders().forEach(name -> values.put(name, objectId));
        values.put("shortName", account.shortName());
        values.put("offset", Integer.toString(offset));
        values.put("count", Integer.toString(settings.pageSize()));
        return operation.path(values);
    }

    private Map<String, Object> fields(Delivery delivery, Media media, Optional<String> typeId) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, Field.NAME, media.caption());
        put(fields, Field.FILE_NAME, SentName.of(delivery, settings.tag()));
        put(fields, Field.MIME_TYPE, media.mimeType());
        if (delivery.kind() == Kind.PORTALMEDIA) {
            typeId.ifPresent(id -> put(fields, Field.TYPE, id));
        } else {
            put(fields, Field.PHOTO_TYPE, delivery.kind() == Kind.FLOORPLAN ? "FloorPlan" : "Photo");
            delivery.number().ifPresent(number -> put(fields, Field.PHOTO_NUMBER, number));
        }
        return fields;
    }

    private void put(Map<String, Object> fields, Field field, Object value) {
        String name = settings.fields().get(field);
        if (!name.isEmpty() && !value.toString().isEmpty()) {
            fields.put(name, value);
        }
    }

    private HttpEntity entity(Map<String, Object> fields, FileBytes bytes, String fileName, String mimeType) {
        String contentField = settings.fields().get(Field.CONTENT);
        return switch (settings.codec()) {
            case JSON_BASE64 -> Bodies.json(fields, contentField, bytes);
            case MULTIPART -> Bodies.multipart(fields, contentField, bytes, fileName, mimeType);
            case RAW -> Bodies.raw(bytes, mimeType);
        };
    }

    private static String query(Map<String, Object> fields) {
        return Percent.query(fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        field -> field.getValue().toString(),
                        (one, same) -> one,
                        LinkedHashMap::new)));
    }
}
