package id.tanggap.channel.hazard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// An agency's server on this machine: what a test puts under a path is served with an ETag, and every request is
/// noted.
final class AgencyServer implements AutoCloseable {

    /// What is answered; the headers are added to those of the server.
    static final class Page {
        private final int status;
        private final byte[] body;
        private final Map<String, String> headers;

        Page(int status, byte[] body, Map<String, String> headers) {
            this.status = status;
            this.body = body.clone();
            this.headers = headers;
        }
    }

    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    AgencyServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void put(String path, byte[] body) {
        put(path, new Page(200, body, Map.of()));
    }

    void put(String path, Page page) {
        pages.put(path, page);
    }

    /// Paths with the status of their answers, "/autogempa.json 304", in the order of asking.
    List<String> requests() {
        return List.copyOf(requests);
    }

    long requests(String line) {
        return requests.stream().filter(line::equals).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var page = pages.getOrDefault(path, new Page(404, new byte[0], Map.of()));
        var etag = "\"" + Integer.toHexString(Arrays.hashCode(page.body)) + "\"";
        var known = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        var status = page.status == 200 && known ? 304 : page.status;
        exchange.getResponseHeaders().set("ETag", etag);
        page.headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        requests.add(path + " " + status);
        try (exchange) {
            var body = status == 304 ? new byte[0] : page.body;
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
