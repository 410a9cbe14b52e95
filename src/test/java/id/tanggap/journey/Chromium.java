package id.tanggap.journey;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import id.tanggap.Patience;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/// A headless browser: the system's Chromium, else the one that Playwright downloads for itself where it may. It is
/// handed on from journey to journey, each with contexts of its own; one journey has it at a time.
///
/// Without any the test is skipped with a loud line; in CI that is a failure.
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

    /// The one without windows first: it needs a third less of a processor for the same pages.
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Deque<Chromium> IDLE = new ConcurrentLinkedDeque<>();

    static {
        // its own five seconds are too short where three classes share two cores
        PlaywrightAssertions.setDefaultAssertionTimeout((double) Patience.LIMIT.toMillis());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> IDLE.forEach(Chromium::end), "browsers"));
    }

    static Chromium launch() {
        for (var idle = IDLE.poll(); idle != null; idle = IDLE.poll()) {
            if (idle.browser.isConnected()) {
                return idle;
            }
            idle.end();
        }
        return another();
    }

    private static Chromium another() {
        var installed =
                PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        var environment =
                installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.<String, String>of();
        @Nullable Playwright playwright = null;
        try {
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            return new Chromium(playwright, playwright.chromium().launch(options(installed)));
        } catch (RuntimeException none) { // a download that fails is no PlaywrightException
            if (playwright != null) {
                playwright.close();
            }
            return without(none);
        }
    }

    private static BrowserType.LaunchOptions options(Optional<Path> installed) {
        var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(QUIET);
        installed.ifPresent(options::setExecutablePath);
        return options;
    }

    private static Chromium without(RuntimeException none) {
        var loud = "NO BROWSER: the browser journeys are SKIPPED. Install Chromium (apt-get install chromium).";
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new IllegalStateException(loud + " In CI that is a failure.", none);
        }
        System.err.println("\n*** " + loud + " ***\n");
        abort(loud);
        throw new IllegalStateException("not reached");
    }

    @Override
    public void close() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
        IDLE.push(this);
    }

    private void end() {
        browser.close();
        playwright.close();
    }
}
