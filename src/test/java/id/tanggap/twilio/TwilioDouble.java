package id.tanggap.twilio;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Twilio on the loopback address: messages, media, webhooks, and faults on demand. Everything is recorded.
public final class TwilioDouble implements AutoCloseable {

    public static final String ACCOUNT = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    public static final String TOKEN = "token-of-the-double-0123456789ab";
    private static final String ROOT = "/2010-04-01/Accounts/" + ACCOUNT;

    /// A request that the application made.
    public record Asked(String method, String path, Map<String, String> query, Map<String, String> form, int status) {}

    /// A webhook that was sent, and how it was answered; 0 if it was not.
    public record Sent(String url, String body, int status) {}

    private final HttpServer server;
    private final Storage storage;
    private final Mailroom mailroom = new Mailroom(ACCOUNT);
    private final MessageApi api;
    private final Webhooks webhooks;
    private final Clock clock;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final Map<String, Fault> createFaults = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile String publicUrl = "";
    private volatile String target = "";

    public TwilioDouble() {
        this(0, Clock.systemUTC());
    }

    public TwilioDouble(int port, Clock clock) {
        try {
            this.clock = clock;
            storage = new Storage();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            webhooks = new Webhooks(TOKEN, url());
            api = new MessageApi(mailroom, ROOT, storage, clock);
            server.createContext("/2010-04-01", this::serveOrConfess);
            server.createContext("/", new Console(this)::serve);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The base URL that stands for `https://api.twilio.com`.
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// @param signedUrl as configured at Twilio: the public one
    /// @param reachedAt where the application really listens
    public void webhook(String signedUrl, String reachedAt) {
        publicUrl = signedUrl;
        target = reachedAt;
    }

    /// Writes the file of a channel that takes this double for Twilio.
    ///
    /// @param more further lines of the file, at its left edge
    public void describeChannel(Path folder, String name, String number, String more) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(name + ".yaml"), """
                    channel: sms
                    provider: twilio
                    number: "%s"
                    public-url: %s
                    per-second: 50
                    twilio:
                      account-sid: %s
                      auth-token: %s
                      base-url: %s
                      poll: 1s
                      grace: 3s
                      silence: 3s
                    """.formatted(number, publicUrl, ACCOUNT, TOKEN, url()) + more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A mistake in the double must not look like a fault of the network.
    private void serveOrConfess(HttpExchange exchange) throws IOException {
        try {
            serve(exchange);
        } catch (RuntimeException mistake) {
            mistake.printStackTrace();
            throw mistake;
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var uri = exchange.getRequestURI();
            var query = Form.read(uri.getRawQuery());
            var form = Form.read(body);
            var path = uri.getPath();
            var creates = exchange.getRequestMethod().equals("POST") && path.endsWith("/Messages.json");
            var own = creates ? createFaults.remove(form.getOrDefault("To", "")) : null;
            var fault = own == null ? faults.poll() : own;
            var answer = fault == null || fault.done() ? answer(exchange, path, query, form) : said(fault);
            var silent = fault != null && fault.status() == 0;
            asked.add(new Asked(exchange.getRequestMethod(), path, query, form, silent ? 0 : answer.status()));
            if (!silent) {
                answer.write(exchange);
            }
        }
    }

    private static Answer said(Fault fault) {
        return Answer.error(fault.status(), fault.code(), fault.message(), fault.retryAfter());
    }

    private Answer answer(HttpExchange exchange, String path, Map<String, String> query, Map<String, String> form) {
        if (!isOurs(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return Answer.error(401, 20003, "Authenticate");
        }
        return path.startsWith(ROOT)
                ? api.answer(exchange.getRequestMethod(), path.substring(ROOT.length()), query, form)
                : Answer.error(404, 20404, "The requested resource was not found");
    }

    private static boolean isOurs(@Nullable String credentials) {
        var login = Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        return ("Basic " + login).equals(credentials);
    }

    /// A text reaches the account; nobody is told yet.
    public Sms receive(String from, String to, String body) {
        return receive(from, to, body, List.of(), Map.of());
    }

    /// @param extra parameters of the webhook: `ProfileName`, `Latitude` …
    public Sms receive(String from, String to, String body, List<Sms.Media> media, Map<String, String> extra) {
        var files = media.stream()
                .map(file -> new Sms.Media(mailroom.sid("ME"), file.type(), file.bytes()))
                .toList();
        var sid = mailroom.sid(files.isEmpty() ? "SM" : "MM");
        var sms = new Sms(
                sid,
                ACCOUNT,
                "inbound",
                from,
                to,
                body,
                clock.instant(),
                "received",
                null,
                null,
                null,
                null,
                null,
                files,
                extra);
        mailroom.keep(sms);
        return sms;
    }

    /// Tells the application of a text. A webhook that is not sent is one that was lost.
    ///
    /// @return the status of the answer, 0 if there was none
    public int tell(Sms sms) {
        return webhooks.form(publicUrl, target, webhooks.inbound(sms));
    }

    public int tellAsJson(Sms sms) {
        return webhooks.json(publicUrl, target, webhooks.inbound(sms));
    }

    /// The parameters that `tell` sends, for a test that spoils them.
    public Map<String, String> parameters(Sms sms) {
        return webhooks.inbound(sms);
    }

    /// A receipt for a message that the application sent.
    ///
    /// @return the status of the answer; -1 if the message has no callback
    public int report(String sid, String status, @Nullable Integer errorCode) {
        var sms = turn(sid, status, errorCode);
        var callback = sms.statusCallback();
        return callback == null
                ? -1
                : webhooks.form(callback, callback.replace(publicUrl, target), webhooks.status(sms));
    }

    /// The state changes and the receipt is lost.
    public Sms turn(String sid, String status, @Nullable Integer errorCode) {
        var sms = mailroom.find(sid).orElseThrow().with(status, errorCode);
        mailroom.keep(sms);
        return sms;
    }

    /// The next requests to the API go wrong, each in its own way.
    public void fail(Fault... next) {
        faults.addAll(List.of(next));
    }

    /// The next request to send a message to this number goes wrong.
    public void failCreate(String recipient, Fault fault) {
        createFaults.put(recipient, fault);
    }

    public void optOut(String number) {
        mailroom.optedOut.add(number);
    }

    public void landline(String number) {
        mailroom.landlines.add(number);
    }

    /// Media redirect there instead of to the storage: what an attacker would like.
    public void divertMedia(@Nullable String url) {
        storage.divertedTo = url;
    }

    /// Messages that the application sent, oldest first.
    public List<Sms> outbox() {
        return mailroom.list().reversed().stream().filter(sms -> !sms.inbound()).toList();
    }

    public List<Sms> inbox() {
        return mailroom.list().reversed().stream().filter(Sms::inbound).toList();
    }

    public List<Asked> asked() {
        return new ArrayList<>(asked);
    }

    public List<Sent> sent() {
        return new ArrayList<>(webhooks.sent);
    }

    /// Passwords that reached the storage; must stay empty.
    public List<String> leakedCredentials() {
        return List.copyOf(storage.credentialsSeen);
    }

    @Override
    public void close() {
        server.stop(0);
        storage.close();
    }

    /// Runs until it is stopped, for people who want to play:
    ///
    /// `mvn -q test-compile exec:java` is not needed; see `channels/README.md`, "Without Twilio".
    ///
    /// @param arguments port of the double, public URL of the channel, and the URL where the application listens
    public static void main(String... arguments) throws InterruptedException {
        var twilio = new TwilioDouble(Integer.parseInt(arguments[0]), Clock.systemUTC());
        twilio.webhook(arguments[1], arguments.length > 2 ? arguments[2] : arguments[1]);
        System.out.print(Console.welcome(twilio.url()));
        Thread.currentThread().join();
    }
}
