package id.tanggap.platform.http;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends requests to providers, once and without following redirects. Every wait is limited: for the connection, and
/// for the whole answer. The timeout of `HttpRequest` covers only the head of the answer (JDK 25): a server that
/// stops in the middle of a body would block its caller for ever. Safe for threads.
public final class ProviderHttp {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(ProxySelector.getDefault())
            .build();

    /// @param patience timeout for a whole answer
    public ProviderHttp(Duration patience) {
        this.patience = patience;
    }

    /// @throws HttpTimeoutException if there is no whole answer in time
    /// @throws IOException if the provider cannot be reached, or closes the connection
    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return await(http.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
    }

    /// @param largest body in bytes; a longer one is cut off and fails
    /// @throws HttpTimeoutException if there is no whole answer in time
    /// @throws IOException if the provider cannot be reached, closes the connection, or sends more
    public HttpResponse<byte[]> send(HttpRequest request, long largest) throws IOException, InterruptedException {
        return await(http.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), largest)));
    }

    private <T> HttpResponse<T> await(CompletableFuture<HttpResponse<T>> answer)
            throws IOException, InterruptedException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new HttpTimeoutException("no whole answer within " + patience.toSeconds() + " s");
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException problem ? problem : new IOException(e.getCause());
        }
    }
}
