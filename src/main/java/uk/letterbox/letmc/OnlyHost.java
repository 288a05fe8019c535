package uk.letterbox.letmc;

import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;

/** The one host a call may go to, straight and through no proxy. */
final class OnlyHost implements HttpRoutePlanner {

    private final HttpHost host;

    OnlyHost(LetmcSettings settings) {
        this.host = normal(HttpHost.create(settings.base()));
    }

    @Override
    public HttpRoute determineRoute(HttpHost target, HttpContext context) throws HttpException {
        if (!normal(target).equals(host)) {
            throw new HttpException("A call may only go to " + host.toURI() + ", not to " + target.toURI()
                    + "; the http step of the route must name the base URL of letMC");
        }
        return new HttpRoute(host, null, host.getSchemeName().equals("https"));
    }

    private static HttpHost normal(HttpHost host) {
        return RoutingSupport.normalize(host, DefaultSchemePortResolver.INSTANCE);
    }
}
