package id.tanggap.desk.channel;

import id.tanggap.access.Account;
import id.tanggap.access.Role;
import id.tanggap.reply.delivery.FullLimit;
import id.tanggap.reply.gate.HouseAlarm;
import id.tanggap.web.PageAdvice;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import id.tanggap.web.wording.Wording;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Adds to the model of every page that automatic answers are held back for the whole house. No SQL statement.
@PageAdvice
class HouseAlarmAdvice {

    private final HouseAlarm alarm;
    private final Wording wording;

    HouseAlarmAdvice(HouseAlarm alarm, Wording wording) {
        this.alarm = alarm;
        this.wording = wording;
    }

    /// @param text "Jawaban otomatis ditahan sejak 02.41"; null in normal operation
    /// @param isLinked the viewer may see the page of channels
    record Shown(@Nullable String text, boolean isLinked) {}

    /// Null for those who are not signed in.
    @ModelAttribute("houseAlarm")
    @Nullable
    Shown alarm(@Nullable Authentication who, Locale locale) {
        return Account.viewerOf(who)
                .map(viewer -> of(wording.of(viewer, locale)))
                .orElse(null);
    }

    private Shown of(PageReader reader) {
        return new Shown(
                alarm.current().map(limit -> text(limit, reader)).orElse(null),
                reader.viewer().role() == Role.ADMIN);
    }

    private static String text(FullLimit limit, PageReader reader) {
        return reader.text("alarm.house", reader.brief(limit.since()), limit.held());
    }

    /// The line of the alarm, drawn again after an `alarm` event.
    @Controller
    static class Line {

        private final HouseAlarmAdvice advice;

        Line(HouseAlarmAdvice advice) {
            this.advice = advice;
        }

        @GetMapping("/alarm")
        String alarm(ViewerRequest request, Model model) {
            model.addAttribute("houseAlarm", advice.of(request.reader()));
            return "fragments/frame :: alarm";
        }
    }
}
