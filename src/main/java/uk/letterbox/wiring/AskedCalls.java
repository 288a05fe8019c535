package uk.letterbox.wiring;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import uk.letterbox.agency.Agency;
import uk.letterbox.errand.ErrandFiles;
import uk.letterbox.errand.ErrandKeep;
import uk.letterbox.errand.Errands;
import uk.letterbox.journal.KeyBudget;
import uk.letterbox.journal.ReferenceBook;
import uk.letterbox.letmc.AskedRequests;
import uk.letterbox.reference.MappingWatch;
import uk.letterbox.reference.ReferenceRefresh;
import uk.letterbox.settings.Key;

/** Calls that are asked for, by people and for letMC's own lists; the agencies' budgets that they go out in. */
public final class AskedCalls {

    private final Setup setup;
    private final Books books;

    AskedCalls(Setup setup, Books books) {
        this.setup = setup;
        this.books = books;
    }

    /** The budget id of each agency that delivers. */
    public Map<String, String> budgets() throws IOException {
        Map<String, String> budgets = new LinkedHashMap<>();
        for (KeyBudget key : Budgets.of(setup, HomeKey.of(setup.home()))) {
            key.agencies().forEach(agency -> budgets.put(agency, key.id()));
        }
        return budgets;
    }

    /** Calls that a person asks for; they go out while {@link Application} or {@link CallsAlone} is started. */
    public Errands errands() throws IOException {
        return new Errands(
                books.errands(),
                files(),
                new AskedRequests(setup.contract(), Calls.letmc(setup.settings())),
                setup.agencies().stream().collect(Collectors.toUnmodifiableMap(Agency::shortName, Calls::account)),
                budgets(),
                setup.settings().duration(Key.TIMEOUT));
    }

    /** letMC's own lists. */
    public ReferenceRefresh referenceRefresh() throws IOException {
        return new ReferenceRefresh(
                setup.agencies().stream().map(Agency::shortName).toList(),
                errands(),
                new ReferenceBook(books.journal()),
                setup.settings().duration(Key.REFERENCE_AGE));
    }

    MappingWatch mappingWatch() {
        return new MappingWatch(new ReferenceBook(books.journal()), books.alerts(), LetmcNames.in(setup.agencies()));
    }

    ErrandFiles files() {
        return new ErrandFiles(setup.home().resolve("errands"));
    }

    ErrandKeep keep() {
        return new ErrandKeep(books.errands(), files(), setup.settings().duration(Key.RETENTION), Clock.systemUTC());
    }
}
