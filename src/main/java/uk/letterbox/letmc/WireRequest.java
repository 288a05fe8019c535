package uk.letterbox.letmc;

import java.net.URI;
import java.util.Map;

import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/**
 * The request exactly as it goes on the wire. It is made from the flight alone, at the last moment: nothing that an exchange
 * carries can change where it goes or what it says, and the key exists in no request that anything else sees.
 */
final class WireRequest {

    private static final String AGENT = "Letterbox";

    private final HttpHost host;
    private final String prefix;
    private final KeyCarrier usual;

    WireRequest(LetmcSettings settings) {
        URI base = settings.base();
        this.host = new HttpHost(base.getScheme(), base.getHost(), base.getPort());
        this.prefix = base.getRawPath().replaceFirst("/+$", "");
        this.usual = settings.key();
    }

    ClassicHttpRequest of(Flight flight) {
        LetmcRequest request = flight.request();
        KeyCarrier carrier = request.carrier().orElse(usual);
        String key = flight.account().key().reveal();
        ClassicHttpRequest wire = new BasicClassicHttpRequest(request.method(), prefix + target(request, carrier, key));
        wire.setHeader("Host", host.toHostString());
        if (carrier.header()) {
            wire.setHeader(carrier.name(), key);
        }
        wire.setHeader("Accept", "application/json");
        wire.setHeader("User-Agent", AGENT);
        wire.setHeader("Connection", "close");
        request.body().map(RequestBody::entity).ifPresent(entity -> carry(wire, entity));
        return wire;
    }

    private static String target(LetmcRequest request, KeyCarrier carrier, String key) {
        String keyQuery = carrier.header() ? "" : Percent.query(Map.of(carrier.name(), key));
        String query = request.query() + (request.query().isEmpty() || keyQuery.isEmpty() ? "" : "&") + keyQuery;
        return request.path() + (query.isEmpty() ? "" : "?" + query);
    }

    private static void carry(ClassicHttpRequest wire, HttpEntity entity) {
        wire.setHeader("Content-Type", entity.getContentType());
        wire.setHeader("Content-Length", Long.toString(entity.getContentLength()));
        wire.setEntity(entity);
    }
}
