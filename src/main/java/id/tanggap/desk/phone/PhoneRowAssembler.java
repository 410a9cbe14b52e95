package id.tanggap.desk.phone;

import id.tanggap.phone.call.CallView;
import id.tanggap.phone.callback.CallbackView;
import id.tanggap.web.wording.PageReader;
import id.tanggap.web.wording.TimeLeftFormatter;
import java.time.Duration;
import java.util.Objects;
import java.util.StringJoiner;

/// Makes the rows of the lists of callbacks and calls.
public final class PhoneRowAssembler {

    /// A call form should be filled in at once; after an hour it counts as late.
    private static final Duration FORM_TIME = Duration.ofHours(1);

    public static final int ATTEMPTS = 3;

    private PhoneRowAssembler() {}

    static PhoneRow owed(CallbackView owed, PageReader reader) {
        var name = owed.caller().reporterName();
        var title = title(owed, reader);
        return new PhoneRow(
                "callback-" + owed.id(),
                "/phone/callbacks/" + owed.id(),
                new PhoneRow.Icon("phone-off", reader.text("phone.callback")),
                CallFormatter.number(owed.caller().number().value(), false),
                "",
                clock(owed, reader),
                name == null ? title : name + " · " + title,
                more(owed, reader),
                owed.urgent() ? "darurat" : "",
                owed.claim() == null);
    }

    /// "2 panggilan tak terjawab", or that the callback was requested.
    public static String title(CallbackView owed, PageReader reader) {
        return owed.progress().calls() == 0
                ? reader.text("phone.asked")
                : reader.text("phone.calls-missed", owed.progress().calls());
    }

    /// The first attempt is due by the service level; later ones at the time that was planned for them.
    public static TimeLeftFormatter.TimeLeft clock(CallbackView owed, PageReader reader) {
        var due = owed.progress().attempts() == 0
                ? owed.deadlines().dueAt()
                : owed.progress().nextAt();
        return reader.timeLeft(due, owed.deadlines().openedAt());
    }

    private static String more(CallbackView owed, PageReader reader) {
        var more = new StringJoiner(" · ");
        if (owed.claim() != null && owed.claim().name() != null) {
            more.add(
                    owed.isClaimedBy(reader.viewer().userId())
                            ? reader.text("phone.held-by-me")
                            : reader.text("phone.held-by", owed.claim().name()));
        }
        if (owed.caller().callableFrom().isAfter(reader.now())) {
            more.add(callable(owed, reader));
        }
        if (owed.caller().placeHint() != null) {
            more.add(reader.text("phone.place-hint", reader.place(owed.caller().placeHint())));
        }
        if (owed.progress().attempts() > 0) {
            more.add(reader.text("phone.attempts", owed.progress().attempts(), ATTEMPTS));
        }
        return more.length() == 0 ? reader.text("phone.place-unknown") : more.toString();
    }

    /// "boleh ditelepon mulai 07.00 WITA", in the caller's own time zone.
    public static String callable(CallbackView owed, PageReader reader) {
        var theirs = reader.in(owed.caller().zone());
        return reader.text("phone.callable-from", theirs.brief(owed.caller().callableFrom(), reader.now()));
    }

    static PhoneRow draft(CallView call, PageReader reader) {
        var owner = Objects.equals(call.agent().userId(), reader.viewer().userId())
                ? ""
                : reader.text("phone.whose", who(call, reader)) + " · ";
        return new PhoneRow(
                "call-" + call.id(),
                "/phone/calls/" + call.id(),
                new PhoneRow.Icon("note", reader.text("phone.draft")),
                CallFormatter.party(CallFormatter.otherParty(call), false, reader),
                "",
                reader.timeLeft(
                        call.times().startedAt().plus(FORM_TIME), call.times().startedAt()),
                Objects.requireNonNullElse(call.reporter().name(), reader.text("phone.caller-new")),
                owner + CallFormatter.summaryWithoutAgent(call, reader),
                call.course().urgent() ? "darurat" : "",
                true);
    }

    private static String who(CallView call, PageReader reader) {
        return call.agent().name() != null
                ? call.agent().name()
                : reader.text(
                        "phone.extension",
                        Objects.requireNonNullElse(call.agent().extension(), "?"));
    }

    static PhoneRow call(CallView call, PageReader reader) {
        var name = call.reporter().name();
        return call(call, name == null ? "" : name + " · ", reader);
    }

    /// A call of somebody whose name is shown above already.
    static PhoneRow past(CallView call, PageReader reader) {
        return call(call, "", reader);
    }

    private static PhoneRow call(CallView call, String name, PageReader reader) {
        return new PhoneRow(
                "call-" + call.id(),
                "/phone/calls/" + call.id(),
                new PhoneRow.Icon(
                        CallFormatter.icon(call),
                        CallFormatter.outcome(call.course().outcome(), reader)),
                CallFormatter.party(CallFormatter.otherParty(call), false, reader),
                reader.brief(call.times().startedAt()),
                null,
                name + CallFormatter.summary(call, reader),
                CallFormatter.result(call, reader),
                call.course().urgent() ? "darurat" : "",
                false);
    }
}
