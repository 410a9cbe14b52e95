package id.tanggap.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProviderHttpTest {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer server;

    ProviderHttpTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/good", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("ok".getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
        server.createContext("/half", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("half".getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            pause();
        });
        server.createContext("/silent", exchange -> pause());
        server.start();
    }

    private void pause() {
        asked.countDown();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private HttpRequest to(String path) {
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        return HttpRequest.newBuilder(URI.create(url)).build();
    }

    @Test
    void a_whole_answer_is_given_back() throws Exception {
        assertThat(new ProviderHttp(Duration.ofMinutes(1)).send(to("/good")).body())
                .isEqualTo("ok");
    }

    @Test
    void a_server_that_stops_in_the_middle_of_its_answer_is_given_up() {
        assertThatThrownBy(() -> new ProviderHttp(Duration.ofMillis(300)).send(to("/half")))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void a_silent_server_is_given_up() {
        assertThatThrownBy(() -> new ProviderHttp(Duration.ofMillis(300)).send(to("/silent")))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void nobody_there_is_told_as_it_is() {
        server.stop(0);

        assertThatThrownBy(() -> new ProviderHttp(Duration.ofMinutes(1)).send(to("/good")))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void an_interrupt_ends_the_wait() throws Exception {
        var waiting = Thread.ofVirtual().start(() -> {
            try {
                new ProviderHttp(Duration.ofMinutes(1)).send(to("/silent"));
            } catch (IOException | InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        asked.await();

        waiting.interrupt();

        assertThat(waiting.join(Duration.ofMinutes(1))).isTrue();
    }
}
