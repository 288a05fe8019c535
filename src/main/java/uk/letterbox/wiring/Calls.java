package uk.letterbox.wiring;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.camel.component.http.HttpComponent;

import uk.letterbox.agency.Agency;
import uk.letterbox.dispatch.CallMeter;
import uk.letterbox.dispatch.ErrandCalls;
import uk.letterbox.dispatch.LetmcCalls;
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

/** The HTTP edge to letMC, from settings. */
final class Calls implements AutoCloseable {

    private static final int PAGE = 1000;

    private final LetmcHttp http;
    private final LetmcCalls calls;

    Calls(Office office, CallMeter meter) {
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

    HttpComponent component() {
        return http.component();
    }

    LetmcCalls beans() {
        return calls;
    }

    @Override
    public void close() {
        http.close();
    }
}
