package id.tanggap.journey;

import id.tanggap.TestFolders;
import java.nio.file.Path;
import java.util.Map;

/// The packaged program with its demo: its accounts, its own mail server, and sample complaints where a journey asks.
record Demo(House house, Post post) implements AutoCloseable {

    private static final String PASSWORD = "sandi-uji-coba";

    private static final class Shared {
        static final Demo ONE = furnished();

        private static Demo furnished() {
            var demo = Demo.open(House::startJar, TestFolders.ofContext(), House.freePort(), true);
            Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "shared-demo"));
            return demo;
        }
    }

    /// One demo with samples for all journeys of a JVM, the jar as it comes, closed at its end. Others have worked in
    /// it before: a journey makes the tickets that matter to it, and counts from what it finds.
    static Demo shared() {
        return Shared.ONE;
    }

    /// A demo of a journey's own, with nothing in it.
    static Demo empty(Path folder, int port) {
        return open(House::start, folder, port, false);
    }

    private interface Start {
        House of(Path folder, int port, Map<String, String> environment);
    }

    private static Demo open(Start start, Path folder, int port, boolean samples) {
        var smtp = House.freePort();
        var imap = House.freePort();
        var house = start.of(
                folder,
                port,
                Map.of(
                        "TANGGAP_DEMO",
                        "true",
                        "TANGGAP_DEMO_PASSWORD",
                        PASSWORD,
                        "TANGGAP_DEMO_SAMPLES",
                        Boolean.toString(samples),
                        // journeys count the tickets that they make
                        "TANGGAP_DEMO_HISTORY",
                        "false",
                        "TANGGAP_DEMO_SMTP_PORT",
                        Integer.toString(smtp),
                        "TANGGAP_DEMO_IMAP_PORT",
                        Integer.toString(imap)));
        return new Demo(house, new Post(smtp, imap));
    }

    String url(String path) {
        return house.url(path);
    }

    /// People who come to it with this browser.
    Visitors visitors(Chromium chromium) {
        return new Visitors(chromium, house::url, username -> PASSWORD);
    }

    @Override
    public void close() {
        house.close();
    }
}
