package id.tanggap.desk.phone;

import id.tanggap.access.Account;
import id.tanggap.access.Viewer;
import id.tanggap.desk.DeskConfiguration;
import id.tanggap.phone.CallView;
import id.tanggap.phone.Callbacks;
import id.tanggap.phone.Calls;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Adds the telephone to the model of every page of the desk.
@ControllerAdvice(basePackageClasses = DeskConfiguration.class)
class PhoneFrames {

    private final Callbacks callbacks;
    private final Calls calls;
    private final CallerCards callers;
    private final PhoneWords words;

    PhoneFrames(Callbacks callbacks, Calls calls, CallerCards callers, PhoneWords words) {
        this.callbacks = callbacks;
        this.calls = calls;
        this.callers = callers;
        this.words = words;
    }

    @ModelAttribute("phone")
    PhoneFrame phone(@Nullable Authentication who, Locale locale) {
        return who != null && who.getPrincipal() instanceof Account account
                ? of(account.viewer(), locale)
                : PhoneFrame.NONE;
    }

    PhoneFrame of(Viewer viewer, Locale locale) {
        return viewer.answersCalls()
                ? new PhoneFrame(() -> callbacks.count(viewer), () -> ring(viewer, locale))
                : PhoneFrame.NONE;
    }

    private PhoneFrame.@Nullable Ring ring(Viewer viewer, Locale locale) {
        return calls.current(viewer).map(call -> ring(call, viewer, locale)).orElse(null);
    }

    private PhoneFrame.Ring ring(CallView call, Viewer viewer, Locale locale) {
        return new PhoneFrame.Ring(
                call.id(),
                call.times().answeredAt() != null,
                call.times().startedAt().toEpochMilli(),
                call.course().queue(),
                call.course().urgent(),
                words.outcome(call.course().outcome(), locale),
                callers.of(call, false, viewer, locale));
    }
}
