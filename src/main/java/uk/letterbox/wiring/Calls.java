package uk.letterbox.wiring;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import org.apache.camel.CamelContext;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

import uk.letterbox.agency.Agency;
import uk.letterbox.dispatch.CallMeter;
import uk.letterbox.dispatch.Dispatch;
import uk.letterbox.dispatch.ErrandCalls;
import uk.letterbox.dispatch.LetmcCalls;
import uk.letterbox.journal.Claims;
import uk.letterbox.journal.Outcomes;
import uk.letterbox.letmc.Account;
import uk.letterbox.letmc.AskedRequests;
import uk.letterbox.letmc.Codec;
import uk.letterbox.letmc.Flights;
import uk.letterbox.letmc.KeyCarrier;
import uk.letterbox.letmc.LetmcCall;
import uk.letterbox.letmc.LetmcHttp;
import uk.letterbox.letmc.LetmcSettings;
import uk.letterbox.letmc.Requests;
import uk.letterbox.settings.Key;
import uk.letterbox.settings.Settings;

/** The way of calls to letMC: what is due by the journal, within the budgets, out of the HTTP edge. */
final class Calls implements AutoCloseable {

    private static final int PAGE = 1000;
    private static final long LOOK_ALONE = 5_000;
    private static final long LOOK_AMONG_NODES = 1_000;

    private final LetmcHttp http;
    private final LetmcCalls calls;
    private final Dispatch dispatch;

    /** @param deliveries whether anything but what people ask for is sent */
    Calls(Office office, CallMeter meter, boolean deliveries) throws IOException {
        this.dispatch = dispatch(office, meter, deliveries);
        Setup setup = office.setup();
        LetmcSettings settings = letmc(setup.settings());
        Flights flights = new Flights();
        this.http = new LetmcHttp(settings, flights);
        Map<String, Account> accounts =
                setup.agencies().stream().collect(Collectors.toUnmodifiableMap(Agency::shortName, Calls::account));
        this.calls = new LetmcCalls(
                new Requests(setup.contract(), settings),
                accounts,
                office.spool(),
                new ErrandCalls(
                        office.asked().files(), new AskedRequests(setup.contract(), settings), Clock.systemUTC()),
                new LetmcCall(flights, Clock.systemUTC()),
                flights,
                meter);
    }

    private static Dispatch dispatch(Office office, CallMeter meter, boolean deliveries) throws IOException {
        Setup setup = office.setup();
        Books books = office.books();
        boolean alone = setup.alone();
        return new Dispatch(
                new Claims(books.journal(), books.names(), books.ids(), books.errands(), deliveries),
                new Outcomes(books.journal(), books.names(), books.ids(), books.wakeUp()),
                Budgets.of(setup, HomeKey.of(setup.home())),
                Budgets.limit(setup.settings(), setup.settings().count(Key.REQUESTS)),
                books.wakeUp(),
                meter,
                agency -> setup.agencies().stream()
                        .anyMatch(one ->
                                one.shortName().equals(agency) && one.leads().resend()),
                new Random(),
                alone ? LOOK_ALONE : LOOK_AMONG_NODES,
                alone);
    }

    static Account account(Agency agency) {
        return new Account(agency.shortName(), agency.apiKey(), agency.leads().types());
    }

    static LetmcSettings letmc(Settings settings) {
        URI base = settings.url(Key.BASE_URL).orElseThrow();
        LetmcSettings usual = LetmcSettings.at(base);
        return new LetmcSettings(
                base,
                Codec.ofWord(settings.text(Key.CODEC)).orElseThrow(),
                settings.flag(Key.TAG),
                KeyCarrier.of(settings.text(Key.AUTH)).orElseThrow(),
                usual.connectTimeout(),
                settings.duration(Key.TIMEOUT),
                usual.fields(),
                PAGE);
    }

    void bind(Main main) {
        main.bind("letmcCalls", calls);
        main.bind("callRecorder", dispatch.recorder());
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeConfigure(BaseMainSupport support) {
                CamelContext context = support.getCamelContext();
                context.addComponent("journal", dispatch.component());
                context.addComponent("http", http.component());
            }
        });
    }

    /** What is wrong with claiming, if anything is. */
    Optional<String> claimingStopped() {
        return dispatch.rounds().problem();
    }

    @Override
    public void close() {
        http.close();
    }
}
