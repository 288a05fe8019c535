package uk.letterbox.letmc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.hc.core5.http.HttpEntity;

import uk.letterbox.delivery.Content;
import uk.letterbox.delivery.CustomField;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Lead;
import uk.letterbox.delivery.Link;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Removal;
import uk.letterbox.delivery.Side;
import uk.letterbox.delivery.Sought;

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
        for (String id : new String[] {
            Operations.COMPANY,
            Operations.LEAD_SOURCES,
            Operations.BRANCHES,
            Operations.CUSTOM_FIELDS,
            Operations.CUSTOM_FIELD_VALUE
        }) {
            contract.operation(id);
        }
        for (Side side : Side.values()) {
            contract.operation(Operations.typesOf(side));
            for (Kind kind : Kind.values()) {
                contract.operation(Operations.writeOf(kind, side));
            }
            for (Kind kind : new Kind[] {Kind.PHOTO, Kind.FLOORPLAN, Kind.PORTALMEDIA}) {
                contract.operation(Operations.listOf(kind, side));
            }
        }
    }

    /**
     * The write of a delivery.
     *
     * @param payload what was spooled for it: a file, a person or a value
     * @param found ids at letMC that were looked up by name
     * @throws IOException when the payload cannot be read
     * @throws IllegalArgumentException when it lacks what letMC requires
     */
    public LetmcRequest write(Account account, Delivery delivery, Path payload, Map<Sought, String> found)
            throws IOException {
        Content content = delivery.content();
        if (content instanceof Media media) {
            return media(account, delivery, media, payload, found);
        }
        if (content instanceof Link link) {
            return link(account, delivery, link, found);
        }
        if (content instanceof Removal removal) {
            String medium = found.getOrDefault(Sought.MEDIUM, "");
            return get(Operations.writeOf(delivery.kind(), removal.side()), account, medium, 0);
        }
        return content instanceof Lead lead
                ? lead(account, lead, payload, found)
                : field(account, delivery, (CustomField) content, payload, found);
    }

    private LetmcRequest media(Account account, Delivery delivery, Media media, Path payload, Map<Sought, String> found)
            throws IOException {
        Operation operation = contract.operation(Operations.writeOf(delivery.kind(), media.side()));
        Map<String, Object> fields = fields(delivery, media, Optional.ofNullable(found.get(Sought.TYPE)));
        HttpEntity entity = Bodies.of(
                settings.codec(),
                fields,
                settings.fields().get(Field.CONTENT),
                FileBytes.of(payload),
                SentName.of(delivery, settings.tag()),
                media.mimeType());
        return request(
                operation,
                path(operation, account, delivery.objectId(), 0),
                settings.codec() == Codec.RAW ? query(fields) : "",
                new RequestBody(fields, entity));
    }

    private LetmcRequest link(Account account, Delivery delivery, Link link, Map<Sought, String> found) {
        Operation operation = contract.operation(Operations.writeOf(delivery.kind(), link.side()));
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, Field.NAME, link.caption());
        put(fields, Field.URL, link.url());
        put(fields, Field.TYPE, found.getOrDefault(Sought.TYPE, ""));
        return request(
                operation,
                path(operation, account, delivery.objectId(), 0),
                "",
                new RequestBody(fields, Bodies.json(fields)));
    }

    private LetmcRequest lead(Account account, Lead lead, Path payload, Map<Sought, String> found) throws IOException {
        Operation operation = contract.operation(Operations.writeOf(Kind.LEAD, Side.LETTINGS));
        String type = account.leadTypes().getOrDefault(lead.leadType(), "");
        if (type.isEmpty()) {
            throw new IllegalArgumentException("The agency's file does not say what letMC calls the lead type "
                    + lead.leadType() + "; add it to leads.types, for example " + lead.leadType() + ": "
                    + lead.leadType());
        }
        Map<String, String> query = new LinkedHashMap<>();
        query.put("leadType", type);
        query.put("leadSource", found.getOrDefault(Sought.SOURCE, ""));
        Map<String, Object> fields =
                new LeadBody(settings.fields()).fields(lead, payload, found.getOrDefault(Sought.BRANCH, ""));
        return request(
                operation,
                path(operation, account, "", 0),
                Percent.query(query),
                new RequestBody(fields, Bodies.json(fields)));
    }

    /** The bare value: its place is not published, and this is how the vendor's other bodies look. */
    private LetmcRequest field(
            Account account, Delivery delivery, CustomField field, Path payload, Map<Sought, String> found)
            throws IOException {
        Operation operation = contract.operation(Operations.writeOf(Kind.CUSTOMFIELD, Side.LETTINGS));
        byte[] value = field.value().isEmpty()
                ? Files.readAllBytes(payload)
                : field.value().getBytes(StandardCharsets.UTF_8);
        return request(
                operation,
                fieldPath(operation, account, delivery.objectId(), found),
                "",
                new RequestBody(Map.of("Value", "(" + value.length + " bytes)"), Bodies.json(value)));
    }

    private static LetmcRequest request(Operation operation, String path, String query, RequestBody body) {
        return new LetmcRequest(operation.id(), operation.method(), path, query, Optional.of(body));
    }

    /** One of letMC's own lists, its first page; for custom fields those of an object. */
    public LetmcRequest named(Account account, String operation, String objectId) {
        return get(operation, account, objectId, 0);
    }

    /** The value of a custom field. */
    public LetmcRequest fieldValue(Account account, String objectId, Map<Sought, String> found) {
        Operation operation = contract.operation(Operations.CUSTOM_FIELD_VALUE);
        return new LetmcRequest(
                operation.id(),
                operation.method(),
                fieldPath(operation, account, objectId, found),
                "",
                Optional.empty());
    }

    private static String fieldPath(Operation operation, Account account, String objectId, Map<Sought, String> found) {
        return operation.path(Map.of(
                "shortName", account.shortName(),
                "objectID", objectId,
                "fieldID", found.getOrDefault(Sought.FIELD, "")));
    }

    /** One page of the listing that reads back a kind, from {@code offset} (0 for the first item) on. */
    public LetmcRequest list(Account account, Kind kind, Side side, String objectId, int offset) {
        return get(Operations.listOf(kind, side), account, objectId, offset);
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

    private static String query(Map<String, Object> fields) {
        return Percent.query(fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        field -> field.getValue().toString(),
                        (one, same) -> one,
                        LinkedHashMap::new)));
    }
}
