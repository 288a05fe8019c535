package uk.letterbox.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import uk.letterbox.swagger.VendorDocument;

/** The text of a document, from a file or the web: without any key, no redirect followed, bounded in size and time. */
final class SwaggerText {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private SwaggerText() {}

    static String read(SwaggerPlace place) throws IOException, InterruptedException {
        byte[] bytes =
                place instanceof SwaggerPlace.Web web ? fetch(web.address(), LONGEST) : read((SwaggerPlace.File) place);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] read(SwaggerPlace.File file) throws IOException {
        Path path = file.path();
        if (!Files.isRegularFile(path)) {
            throw new IOException("There is no file " + path);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return bounded(in);
        }
    }

    static byte[] fetch(URI address, Duration longest) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(longest)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(longest)
                .header("Accept", "application/json")
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("The address answers HTTP " + response.statusCode()
                        + (response.statusCode() / 100 == 3
                                ? " and leads elsewhere, which is not followed; give the address that it leads to"
                                : "; open it in a browser, save the document, and give the file"));
            }
            return inTime(in, longest);
        }
    }

    /** The timeout of a request ends with the head of its answer. */
    private static byte[] inTime(InputStream in, Duration longest) throws IOException, InterruptedException {
        CompletableFuture<byte[]> reading = new CompletableFuture<>();
        Thread reader = new Thread(
                () -> {
                    try {
                        reading.complete(bounded(in));
                    } catch (IOException failed) {
                        reading.completeExceptionally(failed);
                    }
                },
                "swagger-reading");
        reader.setDaemon(true);
        reader.start();
        try {
            return reading.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new IOException("The document took longer than " + longest.toSeconds() + " s", slow);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause().getMessage(), failed);
        }
    }

    private static byte[] bounded(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(VendorDocument.LARGEST + 1);
        if (bytes.length > VendorDocument.LARGEST) {
            throw new IOException("The document is larger than " + VendorDocument.LARGEST / 1_000_000
                    + " MB; give the one of one tier");
        }
        return bytes;
    }
}
