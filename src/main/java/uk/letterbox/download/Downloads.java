package uk.letterbox.download;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLException;

import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;

/**
 * Fetches files by https, each over a connection of its own to a public address: no redirect is followed, nothing is tried
 * twice, and what is too large or too slow is broken off.
 */
public final class Downloads {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** A host that did not answer must not keep every event behind it waiting as long again. */
    private static final Duration LEFT_ALONE = Duration.ofMinutes(1);

    private final DownloadClient clients;
    private final Duration longest;
    private final LongSupplier nanos;
    private final Map<String, Long> silent = new ConcurrentHashMap<>();

    public Downloads() {
        this(
                DownloadClient.trustingTheSystem(new PublicAddresses(SystemDefaultDnsResolver.INSTANCE)),
                LONGEST,
                System::nanoTime);
    }

    /** @param longest time for all of a file */
    Downloads(DownloadClient clients, Duration longest, LongSupplier nanos) {
        this.clients = clients;
        this.longest = longest;
        this.nanos = nanos;
    }

    byte[] fetch(URI address, long largest) throws NotFetched {
        String host = address.getRawAuthority();
        Long until = silent.get(host);
        if (until != null && nanos.getAsLong() - until < 0) {
            throw new NotFetched("The host of the url did not answer a moment ago and is left alone for a minute."
                    + " Send the event again when it does.");
        }
        try {
            byte[] bytes = execute(new HttpGet(address), largest);
            silent.remove(host);
            return bytes;
        } catch (NotFetched said) {
            throw said;
        } catch (PublicAddresses.NotPublic inside) {
            throw new NotFetched(
                    "The host of the url has an address inside a network, and no file is fetched from there."
                            + " Send the file in the event, or by its path.");
        } catch (IOException failed) {
            silent.put(host, nanos.getAsLong() + LEFT_ALONE.toNanos());
            throw new NotFetched(reason(failed));
        }
    }

    private byte[] execute(HttpGet get, long largest) throws IOException {
        Future<Void> end = CompletableFuture.runAsync(
                get::cancel, CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
        CloseableHttpClient client = clients.open(longest);
        boolean answered = false;
        try {
            ClassicHttpResponse response = client.executeOpen(target(get), get, HttpClientContext.create());
            answered = true;
            return body(response, largest);
        } catch (IOException failed) {
            if (answered && get.isCancelled()) {
                throw new NotFetched("Fetching the file by its url took longer than " + longest.toSeconds()
                        + " s and was broken off. Send the file in the event, or by its path.");
            }
            throw failed;
        } finally {
            end.cancel(false);
            client.close(CloseMode.IMMEDIATE);
        }
    }

    private static HttpHost target(HttpGet get) {
        return new HttpHost(get.getScheme(), get.getAuthority());
    }

    /** Leaves what is turned down unread and open: an answer that is closed is read to its end first. */
    private static byte[] body(ClassicHttpResponse response, long largest) throws IOException {
        if (response.getCode() / 100 == 3) {
            throw new NotFetched("The url leads to another address (HTTP " + response.getCode()
                    + "), and that is not followed. Send the address that it leads to.");
        }
        if (response.getCode() != 200 || response.getEntity() == null) {
            throw new NotFetched("The host of the url answered HTTP " + response.getCode()
                    + " instead of the file. Send the event again with an address that can be fetched.");
        }
        byte[] bytes = response.getEntity().getContentLength() > largest
                ? new byte[0]
                : response.getEntity().getContent().readNBytes((int) Math.min(Integer.MAX_VALUE - 8, largest + 1));
        if (response.getEntity().getContentLength() > largest || bytes.length > largest) {
            throw new NotFetched(
                    "The file at the url has more than " + largest / (1024 * 1024) + " MB. Export it smaller.");
        }
        return bytes;
    }

    private static String reason(IOException failed) {
        String again = " Send the event again when that is mended.";
        if (failed instanceof UnknownHostException) {
            return "The host of the url has no address that the DNS knows." + again;
        }
        return failed instanceof SSLException
                ? "The host of the url has no certificate that can be trusted." + again
                : "The host of the url did not answer as it should ("
                        + failed.getClass().getSimpleName() + ")." + again;
    }
}
