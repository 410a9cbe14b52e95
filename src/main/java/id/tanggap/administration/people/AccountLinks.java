package id.tanggap.administration.people;

import id.tanggap.access.register.AccountStore;
import id.tanggap.access.register.AccountStore.Registered;
import id.tanggap.access.reset.ResetLinks;
import id.tanggap.platform.address.PublicAddress;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.wording.PageReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Draws the page that shows a link once. The link is in that answer and nowhere else: no session, no log and no outbox
/// keeps it.
@Component
class AccountLinks {

    private static final String VIEW = "settings-people-link";

    private final ResetLinks links;
    private final AccountStore accounts;
    private final PublicAddress address;

    AccountLinks(ResetLinks links, AccountStore accounts, PublicAddress address) {
        this.links = links;
        this.accounts = accounts;
        this.address = address;
    }

    /// For somebody who comes in the first time.
    String invite(String username, PageReader reader, Model model) {
        var account = accounts.find(username).orElseThrow(HttpErrors::notFound);
        var link = links.invite(account.username(), reader.viewer().name()).orElseThrow(HttpErrors::notFound);
        show(link, account, reader, model);
        model.addAttribute("invitation", true);
        return VIEW;
    }

    /// For somebody who forgot the password.
    ///
    /// @return empty if the account is closed
    Optional<String> reset(Registered account, PageReader reader, Model model) {
        return links.make(account.username(), reader.viewer().name()).map(link -> {
            show(link, account, reader, model);
            model.addAttribute("invitation", false);
            return VIEW;
        });
    }

    private void show(ResetLinks.Link link, Registered account, PageReader reader, Model model) {
        var whole = address.link(link.path());
        var expires = reader.full(link.expires());
        var email = account.setting().email();
        model.addAttribute("account", account);
        model.addAttribute("link", whole);
        model.addAttribute("expires", expires);
        if (email != null) {
            var subject = reader.text("settings.people.mail.subject");
            var words = reader.text(
                    "settings.people.mail.words", account.setting().name(), account.username(), whole, expires);
            model.addAttribute("mail", "mailto:" + text(email) + "?subject=" + text(subject) + "&body=" + text(words));
        }
    }

    /// As RFC 6068 wants it: a plus sign is a plus sign there.
    private static String text(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
