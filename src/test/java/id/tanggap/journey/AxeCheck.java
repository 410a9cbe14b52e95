package id.tanggap.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Pages as axe-core sees them: WCAG 2.2 A and AA, and landmarks; wide and narrow, light and dark.
///
/// The policy of our pages lets no foreign script in; this alone goes past it, to bring axe.
final class AxeCheck {

    /// All rules but those about colours. A ticket that is opened beside the list has the list's heading before its
    /// own.
    private static final String RULES = """
            async (part) => {
              const result = await axe.run(document.querySelector(part), {
                preload: false, resultTypes: ['violations'],
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                rules: Object.fromEntries(['page-has-heading-one', 'color-contrast', 'link-in-text-block']
                  .map((rule) => [rule, { enabled: false }])),
              });
              return result.violations.flatMap((rule) => rule.nodes.map((node) =>
                rule.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary));
            }""";

    /// Colours cost axe most. So it looks once at each way to draw words: the colours of a text and of all that lies
    /// behind it, its size and weight, and what it is; not at the hundredth row of a list, nor on each page at the
    /// frame.
    private static final String COLOURS = """
            async (part) => {
              const known = new Set(JSON.parse(sessionStorage.getItem('axe') ?? '[]'));
              const grounds = new Map([[null, '']]);
              const ground = (element) => {
                if (!grounds.has(element)) {
                  const { backgroundColor, backgroundImage, opacity, filter } = getComputedStyle(element);
                  const own = backgroundColor + backgroundImage + opacity + filter;
                  grounds.set(element, (own === 'rgba(0, 0, 0, 0)none1none' ? '' : own) + ground(element.parentElement));
                }
                return grounds.get(element);
              };
              const words = (element) => element.matches('input, select, textarea, button')
                || [...element.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
              const way = (element) => {
                const style = getComputedStyle(element);
                const size = parseFloat(style.fontSize);
                const large = size >= 24 || size >= 18 && style.fontWeight >= 700;
                const around = element.tagName === 'A' && getComputedStyle(element.parentElement);
                return [element.tagName, element.getAttribute('class'), style.color, large, style.textShadow,
                  around && style.textDecorationLine + style.fontWeight + around.color + around.fontWeight, ground(element)].join();
              };
              const fresh = [...document.querySelector(part).querySelectorAll('*')].filter((element) => {
                if (!words(element) || !element.checkVisibility({ visibilityProperty: true })) return false;
                const seen = way(element);
                return !known.has(seen) && known.add(seen);
              });
              if (!fresh.length) return [];
              sessionStorage.setItem('axe', JSON.stringify([...known]));
              const result = await axe.run({ include: fresh }, {
                preload: false, resultTypes: ['violations'],
                runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
              });
              return result.violations.flatMap((rule) => rule.nodes.map((node) =>
                rule.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary));
            }""";

    private static final int WIDE = 1440;
    private static final int NARROW = 390;
    private static final int HIGH = 900;

    private final List<String> violations = new ArrayList<>();

    /// A browser with a wide window and light colours.
    static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(WIDE, HIGH)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setBypassCSP(true);
    }

    /// Before the page is opened: axe is there on every page that it visits.
    static void bring(Page page) {
        page.addInitScript(script());
    }

    private static String script() {
        try (var script = AxeCheck.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(script, "axe-core is on the path of tests")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Each with the page, the rule, the place in the page and what to do.
    List<String> violations() {
        return List.copyOf(violations);
    }

    void look(Page page, String where) {
        look(page, where, "html");
    }

    /// The page as it is, then in dark, then narrow: neither needs another visit.
    void look(Page page, String where, String part) {
        run(page, where, RULES, part);
        run(page, where, COLOURS, part);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        run(page, where + " (dark)", COLOURS, part);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(NARROW, HIGH);
        run(page, where + " (narrow)", RULES, part);
        run(page, where + " (narrow)", COLOURS, part);
        page.setViewportSize(WIDE, HIGH);
    }

    private void run(Page page, String where, String look, String part) {
        ((List<?>) page.evaluate(look, part)).forEach(found -> violations.add(where + " — " + found));
    }
}
