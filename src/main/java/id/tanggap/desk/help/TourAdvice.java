package id.tanggap.desk.help;

import id.tanggap.access.Account;
import id.tanggap.web.PageAdvice;
import id.tanggap.web.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Adds the step of the tour to every page while somebody takes it. No SQL statement: the session knows the step.
@PageAdvice
class TourAdvice {

    static final String STEP = "tour.step";

    private final Wording wording;

    TourAdvice(Wording wording) {
        this.wording = wording;
    }

    /// @param n number of the step, from 1
    /// @param of how many there are
    /// @param here whether this is the page of the step
    record Shown(int n, int of, String title, String text, String page, String points, boolean here) {

        public boolean getFirst() {
            return n == 1;
        }

        public boolean getLast() {
            return n == of;
        }
    }

    /// Null for whoever takes no tour.
    @ModelAttribute("tour")
    @Nullable
    Shown tour(HttpServletRequest request, @Nullable Authentication who, Locale locale) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(STEP) instanceof Integer step)) {
            return null;
        }
        return Account.viewerOf(who)
                .map(viewer -> {
                    var steps = TourStep.of(viewer.role());
                    var now = steps.get(Math.clamp(step, 0, steps.size() - 1));
                    var reader = wording.of(viewer, locale);
                    return new Shown(
                            steps.indexOf(now) + 1,
                            steps.size(),
                            reader.text("help.tour." + now.code() + ".title"),
                            reader.text("help.tour." + now.code() + ".text"),
                            now.page(),
                            now.points(),
                            request.getRequestURI().equals(now.page()));
                })
                .orElse(null);
    }
}
