package id.tanggap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// People who come to a house with a browser, each with cookies of their own.
///
/// Whatever their pages and consoles complain of is gathered; when they leave, it must be nothing.
final class Visitors implements AutoCloseable {

    private final Chromium chromium;
    private final UnaryOperator<String> address;
    private final UnaryOperator<String> password;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> foreseen = new ArrayList<>();

    /// @param address the address of a path
    /// @param password what somebody of that name signs in with
    Visitors(Chromium chromium, UnaryOperator<String> address, UnaryOperator<String> password) {
        this.chromium = chromium;
        this.address = address;
        this.password = password;
        if (GuidePictures.ANEW) {
            // the browser's own way to take a picture is against our policy
            foresee("Applying inline style");
        }
    }

    static Browser.NewContextOptions desk() {
        return new Browser.NewContextOptions().setViewportSize(1440, 900);
    }

    static Browser.NewContextOptions telephone() {
        return new Browser.NewContextOptions().setViewportSize(390, 844);
    }

    /// Somebody at a desk, signed in, with news coming in.
    Page atDesk(String username) {
        return signedIn(desk(), username);
    }

    /// Somebody with a telephone in the hand.
    Page onTelephone(String username) {
        return signedIn(telephone(), username);
    }

    Page signedIn(Browser.NewContextOptions options, String username) {
        var page = page(options);
        signIn(page, username);
        live(page);
        return page;
    }

    /// Somebody who has not come in yet.
    Page page(Browser.NewContextOptions options) {
        var context = chromium.browser().newContext(options);
        contexts.add(context);
        var page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + " " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        return page;
    }

    /// By the door, with a name and a password; works without a script.
    void signIn(Page page, String username) {
        page.navigate(address.apply("/sign-in"));
        page.fill("#username", username);
        page.fill("#password", password.apply(username));
        page.locator("form[action='/sign-in'] button").click();
        page.waitForURL("**/queue*");
    }

    /// The page hears news.
    static void live(Page page) {
        page.locator("body[data-live=on]").waitFor();
    }

    /// A complaint that belongs to the journey, such as of a line that it cuts.
    void foresee(String words) {
        foreseen.add(words);
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).noneMatch(complaint -> foreseen.stream().noneMatch(complaint::contains));
    }
}
