package id.tanggap.desk.phone;

import id.tanggap.access.Account;
import id.tanggap.phone.Calls;
import id.tanggap.phone.call.CallView;
import id.tanggap.phone.callback.Callbacks;
import id.tanggap.web.PageAdvice;
import id.tanggap.web.wording.PageReader;
import id.tanggap.web.wording.Wording;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Adds the telephone to the model of every page of the desk.
@PageAdvice
class PhonePanelAdvice {

    private final Callbacks callbacks;
    private final Calls calls;
    private final CallerCardAssembler callers;
    private final Wording wording;

    PhonePanelAdvice(Callbacks callbacks, Calls calls, CallerCardAssembler callers, Wording wording) {
        this.callbacks = callbacks;
        this.calls = calls;
        this.callers = callers;
        this.wording = wording;
    }

    @ModelAttribute("phone")
    PhonePanel phone(@Nullable Authentication who, Locale locale) {
        return Account.viewerOf(who)
                .map(viewer -> of(wording.of(viewer, locale)))
                .orElse(PhonePanel.NONE);
    }

    PhonePanel of(PageReader reader) {
        return reader.viewer().answersCalls()
                ? new PhonePanel(() -> callbacks.count(reader.viewer()), () -> ring(reader))
                : PhonePanel.NONE;
    }

    private PhonePanel.@Nullable Ring ring(PageReader reader) {
        return calls.current(reader.viewer()).map(call -> ring(call, reader)).orElse(null);
    }

    private PhonePanel.Ring ring(CallView call, PageReader reader) {
        return new PhonePanel.Ring(
                call.id(),
                call.times().answeredAt() != null,
                call.times().startedAt().toEpochMilli(),
                call.course().queue(),
                call.course().urgent(),
                CallFormatter.outcome(call.course().outcome(), reader),
                callers.of(call, false, reader));
    }
}
