package id.tanggap.desk.phone;

import id.tanggap.access.Account;
import id.tanggap.access.Viewer;
import id.tanggap.desk.DeskConfiguration;
import id.tanggap.phone.Calls;
import id.tanggap.phone.call.CallView;
import id.tanggap.phone.callback.Callbacks;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Adds the telephone to the model of every page of the desk.
@ControllerAdvice(basePackageClasses = DeskConfiguration.class)
class PhonePanelAdvice {

    private final Callbacks callbacks;
    private final Calls calls;
    private final CallerCardAssembler callers;
    private final CallFormatter words;

    PhonePanelAdvice(Callbacks callbacks, Calls calls, CallerCardAssembler callers, CallFormatter words) {
        this.callbacks = callbacks;
        this.calls = calls;
        this.callers = callers;
        this.words = words;
    }

    @ModelAttribute("phone")
    PhonePanel phone(@Nullable Authentication who, Locale locale) {
        return who != null && who.getPrincipal() instanceof Account account
                ? of(account.viewer(), locale)
                : PhonePanel.NONE;
    }

    PhonePanel of(Viewer viewer, Locale locale) {
        return viewer.answersCalls()
                ? new PhonePanel(() -> callbacks.count(viewer), () -> ring(viewer, locale))
                : PhonePanel.NONE;
    }

    private PhonePanel.@Nullable Ring ring(Viewer viewer, Locale locale) {
        return calls.current(viewer).map(call -> ring(call, viewer, locale)).orElse(null);
    }

    private PhonePanel.Ring ring(CallView call, Viewer viewer, Locale locale) {
        return new PhonePanel.Ring(
                call.id(),
                call.times().answeredAt() != null,
                call.times().startedAt().toEpochMilli(),
                call.course().queue(),
                call.course().urgent(),
                words.outcome(call.course().outcome(), locale),
                callers.of(call, false, viewer, locale));
    }
}
