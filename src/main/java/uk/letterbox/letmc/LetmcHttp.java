package uk.letterbox.letmc;

import javax.net.ssl.SSLContext;

import org.apache.camel.component.http.HttpComponent;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;

/**
 * The Camel component {@code http} as this program uses it: it sends a request once, to one host, on a fresh connection, as
 * its {@link Flight} says, and neither follows, repeats, remembers nor logs anything.
 */
public final class LetmcHttp implements AutoCloseable {

    /** More than are ever in flight; the budget, not the pool, is what holds calls back. */
    private static final int CONNECTIONS = 64;

    private final LetmcSettings settings;
    private final SSLContext tls;
    private final DeadlineWatch watch = new DeadlineWatch();
    private final FlightExecutor executor;

    public LetmcHttp(LetmcSettings settings, Flights flights) {
        this(settings, flights, SSLContexts.createDefault());
    }

    LetmcHttp(LetmcSettings settings, Flights flights, SSLContext tls) {
        this.settings = settings;
        this.tls = tls;
        this.executor = new FlightExecutor(flights, new WireRequest(settings), watch);
    }

    /** A component to be bound as {@code http}. */
    public HttpComponent component() {
        HttpComponent component = new HttpComponent();
        component.setClientConnectionManager(connections());
        component.setHttpClientConfigurer(this::configure);
        component.setHeaderFilterStrategy(new AnswerHeaders());
        component.setSkipControlHeaders(true);
        component.setCopyHeaders(false);
        component.setFollowRedirects(false);
        component.setRedirectHandlingDisabled(true);
        component.setAutomaticRetriesDisabled(true);
        component.setContentCompressionDisabled(true);
        component.setCookieManagementDisabled(true);
        component.setAuthCachingDisabled(true);
        component.setConnectionStateDisabled(true);
        return component;
    }

    /** Stops watching; for after the last call. */
    @Override
    public void close() {
        watch.close();
    }

    /**
     * A connection is never used twice: one that the server closed in between would make an outcome unknown for nothing.
     */
    private void configure(HttpClientBuilder client) {
        client.setRequestExecutor(executor)
                .setRoutePlanner(new OnlyHost(settings))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(
                                timeout(settings.connectTimeout().toMillis()))
                        .setResponseTimeout(timeout(settings.timeout().toMillis()))
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setExpectContinueEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries();
    }

    private HttpClientConnectionManager connections() {
        Timeout connect = timeout(settings.connectTimeout().toMillis());
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(socket -> connection())
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(
                        tls, HostnameVerificationPolicy.BOTH, new DefaultHostnameVerifier()))
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(connect).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(timeout(settings.timeout().toMillis()))
                        .build())
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .build();
    }

    private static QuietConnection connection() {
        return new QuietConnection("letmc");
    }

    private static Timeout timeout(long millis) {
        return Timeout.ofMilliseconds(millis);
    }
}
