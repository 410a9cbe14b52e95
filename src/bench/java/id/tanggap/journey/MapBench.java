package id.tanggap.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.Region;
import id.tanggap.web.map.MapDocument;
import id.tanggap.web.map.MapFeature;
import id.tanggap.web.map.MapLayer;
import id.tanggap.web.map.MapLayerKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// Frames per second of the map in headless Chromium, with so many points: each a symbol of its own, and the same as
/// density. A hand drags, zooms and moves over the points while the page counts the frames it draws.
///
/// Argument: number of points (10,000).
public final class MapBench {

    private static final long SEED = 14;
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'";
    private static final String PAGE = """
            <!doctype html><html data-theme="light"><head><link rel="stylesheet" href="/css/tokens.css">
            <link rel="stylesheet" href="/css/map.css"></head><body>
            <section class="map" data-map-src="/%s.json" data-map-label="bench"></section>
            <script src="/js/map.js" data-leaflet="/webjars/leaflet/1.9.4/dist/leaflet.js"
              data-style="/webjars/leaflet/1.9.4/dist/leaflet.css" data-outline="/map/indonesia.json"
              data-overview="/map/indonesia-overview.json"
              data-parts="/js/map-outline.js /js/map-symbols.js /js/map-layers.js"></script></body></html>
            """;
    /// Counts frames from `start` to `stop`; the longest pause between two of them, in milliseconds.
    private static final String COUNTER = """
            () => {
              let turn = 0, frames = 0, begun = 0, last = 0, longest = 0;
              const frame = (of) => (now) => {
                if (of !== turn) return;
                frames++; longest = Math.max(longest, now - last); last = now;
                requestAnimationFrame(frame(of));
              };
              window.frames14 = {
                start() { frames = 0; longest = 0; begun = last = performance.now(); requestAnimationFrame(frame(turn)); },
                stop() { turn++; return `${frames / (performance.now() - begun) * 1000} ${longest}`; },
              };
            }
            """;

    private MapBench() {}

    public static void main(String[] arguments) throws Exception {
        var points = arguments.length > 0 ? Integer.parseInt(arguments[0].replace("_", "")) : 10_000;
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, points));
        server.start();
        try (var chromium = Chromium.launch()) {
            System.out.printf(
                    Locale.ROOT,
                    "%d points, Chromium %s%n",
                    points,
                    chromium.browser().version());
            for (var kind : List.of("people", "tickets")) {
                var page = chromium.browser()
                        .newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))
                        .newPage();
                page.onPageError(error -> System.out.println("page error: " + error));
                page.navigate("http://localhost:" + server.getAddress().getPort() + "/" + kind + ".html");
                page.waitForSelector(".map.ready");
                page.evaluate(COUNTER);
                measure(kind, page);
            }
        } finally {
            server.stop(0);
        }
        System.exit(0);
    }

    private static void measure(String kind, Page page) {
        for (var view : List.of("country", "province")) {
            say(kind, view, "pan", page, MapBench::pan);
            say(kind, view, "hover", page, MapBench::hover);
            say(kind, view, "zoom", page, MapBench::zoom);
            page.mouse().move(620, 330);
            page.mouse().wheel(0, -400);
            page.waitForTimeout(900);
        }
    }

    private interface Hand {
        void move(Page page);
    }

    private static void say(String kind, String view, String what, Page page, Hand hand) {
        page.evaluate("frames14.start()");
        hand.move(page);
        var figures = String.valueOf(page.evaluate("frames14.stop()")).split(" ", -1);
        System.out.printf(
                Locale.ROOT,
                "%-8s %-9s %-6s %5.1f frames/s, longest pause %4.0f ms%n",
                kind,
                view,
                what,
                Double.parseDouble(figures[0]),
                Double.parseDouble(figures[1]));
    }

    /// Drags the map to and fro, and lets it go each time: then it draws anew.
    private static void pan(Page page) {
        for (int drag = 0; drag < 6; drag++) {
            var way = drag % 2 == 0 ? 1 : -1;
            page.mouse().move(700, 300);
            page.mouse().down();
            for (int step = 1; step <= 40; step++) {
                page.mouse().move(700 + way * step * 8, 300 + way * step * 2);
            }
            page.mouse().up();
        }
    }

    private static void hover(Page page) {
        for (int step = 0; step < 200; step++) {
            page.mouse().move(200 + step * 5, 120 + (step * 37) % 320);
        }
    }

    private static void zoom(Page page) {
        for (int turn = 0; turn < 6; turn++) {
            page.mouse().move(640, 330);
            page.mouse().wheel(0, turn % 2 == 0 ? -180 : 180);
            page.waitForTimeout(600);
        }
    }

    private static void answer(HttpExchange exchange, int points) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = body(path, points);
            exchange.getResponseHeaders().set("Content-Type", type(path));
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String type(String path) {
        var end = path.substring(path.lastIndexOf('.') + 1);
        return switch (end) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "json" -> "application/json";
            default -> "application/octet-stream";
        };
    }

    private static byte[] body(String path, int points) throws IOException {
        if (path.endsWith(".html")) {
            return PAGE.replace("%s", path.substring(1, path.length() - ".html".length()))
                    .getBytes(StandardCharsets.UTF_8);
        }
        if (path.equals("/people.json") || path.equals("/tickets.json")) {
            var kind = path.startsWith("/people") ? MapLayerKind.PEOPLE : MapLayerKind.TICKETS;
            return JsonMapper.shared().writeValueAsBytes(document(kind, points));
        }
        var folder = path.startsWith("/webjars/") ? "/META-INF/resources" : "/static";
        try (var in = MapBench.class.getResourceAsStream(folder + path)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    /// Points around the known places, as people live: the same each time.
    private static MapDocument document(MapLayerKind kind, int points) {
        var random = new Random(SEED);
        var places = Gazetteer.shipped().all().stream().map(Region::centre).toList();
        var features = IntStream.range(0, points)
                .mapToObj(i -> MapFeature.at(near(places.get(random.nextInt(places.size())), random), "Titik " + i))
                .toList();
        return MapDocument.of(List.of(MapLayer.of(kind, "Titik", features)));
    }

    private static GeoPoint near(GeoPoint place, Random random) {
        return new GeoPoint(
                place.latitude() + random.nextGaussian() * 0.05, place.longitude() + random.nextGaussian() * 0.05);
    }
}
