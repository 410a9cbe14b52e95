package id.tanggap.desk.danger;

import id.tanggap.access.Account;
import id.tanggap.phone.danger.DangerAlert;
import id.tanggap.phone.danger.DangerAlerts;
import id.tanggap.web.PageAdvice;
import id.tanggap.web.wording.PageReader;
import id.tanggap.web.wording.Wording;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Adds the alerts about people in danger to the model of every page of the desk.
@PageAdvice
class DangerPanelAdvice {

    private static final int SHOWN = 5;

    private final DangerAlerts alerts;
    private final Wording wording;

    DangerPanelAdvice(DangerAlerts alerts, Wording wording) {
        this.alerts = alerts;
        this.wording = wording;
    }

    @ModelAttribute("danger")
    DangerPanel danger(@Nullable Authentication who, Locale locale) {
        return Account.viewerOf(who)
                .map(viewer -> of(wording.of(viewer, locale)))
                .orElse(DangerPanel.NONE);
    }

    DangerPanel of(PageReader reader) {
        return reader.viewer().answersCalls()
                ? new DangerPanel(() -> alerts.waiting(reader.viewer(), SHOWN).stream()
                        .map(alert -> shown(alert, reader))
                        .toList())
                : DangerPanel.NONE;
    }

    private static DangerPanel.Alert shown(DangerAlert alert, PageReader reader) {
        var about = alert.about();
        return new DangerPanel.Alert(
                alert.id(),
                about == null ? null : about(about, reader),
                reader.brief(alert.at()),
                alert.callbackId(),
                about == null
                        ? "/phone/callbacks/" + alert.callbackId() + "/claim"
                        : "/danger/" + alert.id() + "/taking");
    }

    private static DangerPanel.About about(DangerAlert.About about, PageReader reader) {
        return new DangerPanel.About(
                reader.text("danger." + about.kind().code()),
                about.ticket().digits(),
                about.ticket().grouped(),
                about.subject());
    }
}
