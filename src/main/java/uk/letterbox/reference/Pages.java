package uk.letterbox.reference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import uk.letterbox.errand.Errands;
import uk.letterbox.errand.Kept;
import uk.letterbox.errand.Terms;
import uk.letterbox.errand.Told;
import uk.letterbox.journal.Errand;
import uk.letterbox.journal.ReferenceItem;
import uk.letterbox.letmc.Asked;
import uk.letterbox.letmc.Listing;
import uk.letterbox.letmc.NamedList;
import uk.letterbox.letmc.WronglyAsked;

/** All pages of a list, one call each: the next begins behind what was received, whatever was asked for. */
record Pages(Errands errands, Terms terms, int size) {

    /** The most that letMC gives at once. */
    static final int LARGEST = 1000;

    private static final int MOST_PAGES = 100;

    /** Every entry once; empty when nothing was sent, so that it is simply tried again later. */
    Optional<List<ReferenceItem>> all(String agency, String list) throws IOException, WronglyAsked, NotRead {
        Map<String, ReferenceItem> items = new LinkedHashMap<>();
        OptionalInt offset = OptionalInt.of(0);
        for (int page = 0; offset.isPresent() && page < MOST_PAGES; page++) {
            Told told = errands.run(agency, asked(list, offset.getAsInt()), terms);
            if (told.outcome().equals(Errand.WITHDRAWN)) {
                return Optional.empty();
            }
            JsonNode body = body(told);
            int before = items.size();
            entries(body).forEach(item -> items.putIfAbsent(item.id(), item));
            int from = offset.getAsInt();
            Optional<Listing> read = Listing.of(body);
            if (items.size() > before) {
                offset = read.map(one -> one.nextOffset(from, size)).orElse(OptionalInt.empty());
            } else if (read.filter(
                            one -> one.total().orElse(0) > from + one.items().size())
                    .isPresent()) {
                throw new NotRead("letMC's list does not go on to where it says that it ends");
            } else {
                offset = OptionalInt.empty();
            }
        }
        return Optional.of(new ArrayList<>(items.values()));
    }

    private Asked asked(String list, int offset) throws WronglyAsked {
        Set<String> named = errands.operation(list).placeholders();
        return Asked.of(
                list,
                named.contains("offset")
                        ? Map.of("offset", Integer.toString(offset), "count", Integer.toString(size))
                        : Map.of());
    }

    private static JsonNode body(Told told) throws NotRead {
        if (!told.done() || told.answer().isEmpty()) {
            throw new NotRead(told.reason().isEmpty() ? "The answer was " + told.outcome() : told.reason());
        }
        try {
            return new ObjectMapper().readTree(told.answer().map(Kept::body).orElseThrow());
        } catch (IOException noJson) {
            throw new NotRead("letMC's list is none that can be read");
        }
    }

    /** The company is one thing, not a list. */
    private static List<ReferenceItem> entries(JsonNode body) throws NotRead {
        Optional<NamedList> list = NamedList.of(body);
        if (list.isEmpty() && body.isObject()) {
            list = NamedList.of(new ObjectMapper().createArrayNode().add(body));
        }
        return list.orElseThrow(() -> new NotRead("letMC's list is none that can be read")).items().stream()
                .map(item -> new ReferenceItem(item.id(), item.name()))
                .toList();
    }
}
