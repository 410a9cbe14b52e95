package id.tanggap.twilio;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// The signed storage that media redirect to: another host, which must never see the account's password.
final class Storage implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Sms.Media> files = new ConcurrentHashMap<>();
    final List<String> credentialsSeen = new CopyOnWriteArrayList<>();
    volatile @Nullable String divertedTo;

    Storage() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    /// Another name of this machine than the API's.
    String signedUrl(Sms.Media file) {
        files.put(file.sid(), file);
        var diverted = divertedTo;
        return diverted == null
                ? "http://localhost:" + server.getAddress().getPort() + "/" + file.sid() + "?Signature=once"
                : diverted;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var credentials = exchange.getRequestHeaders().getFirst("Authorization");
            if (credentials != null) {
                credentialsSeen.add(credentials);
            }
            var file = files.get(exchange.getRequestURI().getPath().substring(1));
            if (file == null) {
                Answer.of(404, "text/plain", new byte[0], Map.of()).write(exchange);
            } else {
                Answer.of(200, file.type(), file.bytes().get(), Map.of()).write(exchange);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
