package id.tanggap.journey;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A headless browser: the system's Chromium, else the one that Playwright downloads for itself where it may.
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

    static Chromium launch() {
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
        browser.close();
        playwright.close();
    }
}
