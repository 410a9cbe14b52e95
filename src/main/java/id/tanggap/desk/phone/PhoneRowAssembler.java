package id.tanggap.desk.phone;

import id.tanggap.access.Viewer;
import id.tanggap.desk.wording.TimeLeftFormatter;
import id.tanggap.desk.wording.Wording;
import id.tanggap.phone.call.CallView;
import id.tanggap.phone.callback.CallbackView;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import org.springframework.stereotype.Component;

/// Makes the rows of the lists of callbacks and calls.
@Component
public class PhoneRowAssembler {

    /// A call form should be filled in at once; after an hour it counts as late.
    private static final Duration FORM_TIME = Duration.ofHours(1);

    public static final int ATTEMPTS = 3;

    private final Wording wording;
    private final CallFormatter words;

    PhoneRowAssembler(Wording wording, CallFormatter words) {
        this.wording = wording;
        this.words = words;
    }

    PhoneRow owed(CallbackView owed, Viewer viewer, Locale locale) {
        var name = owed.caller().reporterName();
        var title = title(owed, locale);
        return new PhoneRow(
                "callback-" + owed.id(),
                "/phone/callbacks/" + owed.id(),
                new PhoneRow.Icon("phone-off", wording.text(locale, "phone.callback")),
                CallFormatter.number(owed.caller().number().value(), false),
                "",
                clock(owed, locale),
                name == null ? title : name + " · " + title,
                more(owed, viewer, locale),
                owed.urgent() ? "darurat" : "",
                owed.claim() == null);
    }

    /// "2 panggilan tak terjawab", or that the callback was requested.
    public String title(CallbackView owed, Locale locale) {
        return owed.progress().calls() == 0
                ? wording.text(locale, "phone.asked")
                : wording.text(locale, "phone.calls-missed", owed.progress().calls());
    }

    /// The first attempt is due by the service level; later ones at the time that was planned for them.
    public TimeLeftFormatter.TimeLeft clock(CallbackView owed, Locale locale) {
        var due = owed.progress().attempts() == 0
                ? owed.deadlines().dueAt()
                : owed.progress().nextAt();
        return wording.clocks(locale).timeLeft(due, owed.deadlines().openedAt(), wording.now());
    }

    private String more(CallbackView owed, Viewer viewer, Locale locale) {
        var more = new StringJoiner(" · ");
        if (owed.claim() != null && owed.claim().name() != null) {
            more.add(
                    owed.isClaimedBy(viewer.userId())
                            ? wording.text(locale, "phone.held-by-me")
                            : wording.text(locale, "phone.held-by", owed.claim().name()));
        }
        if (owed.caller().callableFrom().isAfter(wording.now())) {
            more.add(callable(owed, locale));
        }
        if (owed.caller().placeHint() != null) {
            more.add(wording.text(
                    locale, "phone.place-hint", wording.place(owed.caller().placeHint(), locale)));
        }
        if (owed.progress().attempts() > 0) {
            more.add(wording.text(locale, "phone.attempts", owed.progress().attempts(), ATTEMPTS));
        }
        return more.length() == 0 ? wording.text(locale, "phone.place-unknown") : more.toString();
    }

    /// "boleh ditelepon mulai 07.00 WITA", in the caller's own time zone.
    public String callable(CallbackView owed, Locale locale) {
        var theirs = wording.when(inCallersZone(owed, locale), locale);
        return wording.text(
                locale, "phone.callable-from", theirs.brief(owed.caller().callableFrom(), wording.now()));
    }

    private static Viewer inCallersZone(CallbackView owed, Locale locale) {
        return new Viewer(
                0L, "", id.tanggap.access.Role.AGENT, null, owed.caller().zone(), locale);
    }

    PhoneRow draft(CallView call, Viewer viewer, Locale locale) {
        var owner = Objects.equals(call.agent().userId(), viewer.userId())
                ? ""
                : wording.text(locale, "phone.whose", who(call, locale)) + " · ";
        return new PhoneRow(
                "call-" + call.id(),
                "/phone/calls/" + call.id(),
                new PhoneRow.Icon("note", wording.text(locale, "phone.draft")),
                words.party(CallFormatter.otherParty(call), false, locale),
                "",
                wording.clocks(locale)
                        .timeLeft(
                                call.times().startedAt().plus(FORM_TIME),
                                call.times().startedAt(),
                                wording.now()),
                Objects.requireNonNullElse(call.reporter().name(), wording.text(locale, "phone.caller-new")),
                owner + words.summaryWithoutAgent(call, locale),
                call.course().urgent() ? "darurat" : "",
                true);
    }

    private String who(CallView call, Locale locale) {
        return call.agent().name() != null
                ? call.agent().name()
                : wording.text(
                        locale,
                        "phone.extension",
                        Objects.requireNonNullElse(call.agent().extension(), "?"));
    }

    PhoneRow call(CallView call, Viewer viewer, Locale locale) {
        var name = call.reporter().name();
        return call(call, name == null ? "" : name + " · ", viewer, locale);
    }

    /// A call of somebody whose name is shown above already.
    PhoneRow past(CallView call, Viewer viewer, Locale locale) {
        return call(call, "", viewer, locale);
    }

    private PhoneRow call(CallView call, String name, Viewer viewer, Locale locale) {
        return new PhoneRow(
                "call-" + call.id(),
                "/phone/calls/" + call.id(),
                new PhoneRow.Icon(
                        CallFormatter.icon(call), words.outcome(call.course().outcome(), locale)),
                words.party(CallFormatter.otherParty(call), false, locale),
                wording.when(viewer, locale).brief(call.times().startedAt(), wording.now()),
                null,
                name + words.summary(call, locale),
                words.result(call, locale),
                call.course().urgent() ? "darurat" : "",
                false);
    }
}
