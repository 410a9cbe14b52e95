package id.tanggap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every page that a link leads to, as axe-core sees it, for each role and in both languages. Takes a quarter of
/// an hour, so it runs only when it is asked for:
/// `mvn verify -Dtanggap.axe.all=true -Dit.test=LinkedPagesJourney`; with `-Dtanggap.axe.under=/stock` a part of
/// them. The pages of the API's documentation come with a library.
@EnabledIfSystemProperty(named = "tanggap.axe.all", matches = "true")
@ResourceLock("Demo.shared")
class LinkedPagesJourney {

    /// Pages of one kind, such as tickets, that differ only by what is in them.
    private static final int OF_A_KIND = 2;

    private static final Pattern NOT_A_PAGE = Pattern.compile(
            "(/api/.*|.*(sign-out|/export|/table|/tables/.*|/raw|/original|/recordings/.*|/content|/cap|\\.(pdf|csv|xlsx|json|zip)))$");
    /// Only addresses that begin so.
    private static final String UNDER = System.getProperty("tanggap.axe.under", "/");

    private static final Pattern OF_ONE_THING = Pattern.compile(".*[0-9A-Z.@].*");

    private static Chromium chromium;
    private static Demo demo;

    @BeforeAll
    static void open() {
        chromium = Chromium.launch();
        demo = Demo.shared();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private final AxeCheck axe = new AxeCheck();
    private final Set<String> met = new HashSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "admin, id",
        "admin, en",
        "piket, id",
        "piket, en",
        "penyelia, id",
        "balai, id",
        "agen, id",
        "auditor, en"
    })
    void axe_finds_nothing_on_the_pages_of(String username, String language) {
        try (var visitors = demo.visitors(chromium)) {
            visitors.foresee("status of 4");
            var page = visitors.page(AxeCheck.options());
            AxeCheck.bring(page);
            visitors.signIn(page, username);
            if (username.equals("piket") && language.equals("id")) {
                AccessibilityJourney.incident(demo, page);
            }
            speak(page, language);
            visit(page);
            speak(page, "id");
        }
        System.out.printf("axe role=%s language=%s pages=%d%n", username, language, met.size());
        assertThat(axe.violations()).isEmpty();
    }

    private static void speak(Page page, String language) {
        page.navigate(demo.url("/help"));
        if (!language.equals(page.getAttribute("html", "lang"))) {
            AccessibilityJourney.otherLanguage(page);
        }
    }

    private void visit(Page page) {
        var open = new ArrayDeque<>(Stream.of(
                        "/queue",
                        "/board",
                        "/incidents",
                        "/stock",
                        "/sites",
                        "/people",
                        "/vehicles",
                        "/settings",
                        "/reports",
                        "/help")
                .filter(path -> path.startsWith(UNDER))
                .toList());
        met.addAll(open);
        while (!open.isEmpty()) {
            var path = open.poll();
            if (isThere(page, path)) {
                axe.look(page, path);
                links(page).filter(this::isNew).forEach(open::add);
            }
        }
    }

    /// Downloads are no pages; a role does not see all of them.
    private static boolean isThere(Page page, String path) {
        try {
            var answer = page.navigate(demo.url(path));
            return answer != null
                    && answer.ok()
                    && answer.headerValue("content-type").startsWith("text/html");
        } catch (PlaywrightException download) {
            return false;
        }
    }

    private static Stream<String> links(Page page) {
        var paths = (List<?>)
                page.evaluate(
                        "() => [...document.querySelectorAll('a[href]:not([download])')].filter(a => a.origin === location.origin).map(a => a.href)");
        return paths.stream().map(path -> URI.create(path.toString()).getPath()).distinct();
    }

    private boolean isNew(String path) {
        return path.startsWith(UNDER)
                && !NOT_A_PAGE.matcher(path).matches()
                && kinds.merge(kind(path), 1, Integer::sum) <= OF_A_KIND
                && met.add(path);
    }

    /// The path without the names of single things; below two parts, what follows is one of many.
    private static String kind(String path) {
        var parts = List.of(path.substring(1).split("/", -1));
        var kind = parts.stream()
                .map(part -> OF_ONE_THING.matcher(part).matches() ? "*" : part)
                .collect(Collectors.joining("/"));
        return parts.size() == 3 && !kind.contains("*") ? parts.get(0) + "/" + parts.get(1) + "/*" : kind;
    }
}
