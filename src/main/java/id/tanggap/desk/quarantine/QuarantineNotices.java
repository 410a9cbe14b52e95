package id.tanggap.desk.quarantine;

import id.tanggap.access.Account;
import id.tanggap.access.Viewer;
import id.tanggap.intake.quarantine.Quarantine;
import id.tanggap.web.PageAdvice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Adds the number of messages in quarantine to the model of every page; counted only where a template shows it.
@PageAdvice
class QuarantineNotices {

    /// Counting stops here, so that the cost is limited.
    private static final int MOST = 100;

    private final Quarantine quarantine;

    QuarantineNotices(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    /// @param viewer empty on the pages before sign-in
    record Waiting(Quarantine quarantine, List<Viewer> viewer) {

        public boolean isShown() {
            return viewer.stream().anyMatch(Viewer::readsQuarantine);
        }

        /// Up to 100.
        public int getCount() {
            return viewer.stream().mapToInt(one -> quarantine.count(one, MOST)).sum();
        }
    }

    @ModelAttribute("quarantine")
    Waiting waiting(@Nullable Authentication who) {
        return new Waiting(quarantine, Account.viewerOf(who).stream().toList());
    }
}
