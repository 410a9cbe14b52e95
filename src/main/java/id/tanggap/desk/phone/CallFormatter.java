package id.tanggap.desk.phone;

import id.tanggap.pbx.CallDirection;
import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.CallParty;
import id.tanggap.phone.call.CallView;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.web.wording.PageReader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Formats numbers, durations and outcomes of calls in the viewer's language.
public final class CallFormatter {

    private static final String INDONESIA = "+62";
    private static final int GROUP = 4;

    private CallFormatter() {}

    /// The other party of a call.
    public static CallParty otherParty(CallView call) {
        return call.course().direction() == CallDirection.OUTBOUND
                ? call.course().to()
                : call.course().from();
    }

    static String party(CallParty party, boolean open, PageReader reader) {
        return switch (party.kind()) {
            case NUMBER -> number(Objects.requireNonNull(party.value()), open);
            case HIDDEN -> reader.text("phone.hidden");
            case INTERNAL -> reader.text("phone.extension", Objects.requireNonNullElse(party.value(), "?"));
            case SHORT_CODE -> Objects.requireNonNullElse(party.value(), "?");
        };
    }

    /// "0812-3456-7890" as people in the country write it, or "0812-••••-890".
    static String number(String e164, boolean open) {
        if (!open) {
            var masked = new ContactPoint(ContactPoint.Kind.PHONE, e164).masked();
            return masked.startsWith(INDONESIA)
                    ? "0" + masked.substring(INDONESIA.length()).replace("••••", "-••••-")
                    : masked;
        }
        var digits = e164.startsWith(INDONESIA) ? "0" + e164.substring(INDONESIA.length()) : e164;
        var grouped = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && i % GROUP == 0 && digits.length() - i >= 3) {
                grouped.append('-');
            }
            grouped.append(digits.charAt(i));
        }
        return grouped.toString();
    }

    /// "42 d", "3 m 12 d".
    static String duration(long seconds, PageReader reader) {
        return reader.callDuration(seconds);
    }

    public static String outcome(CallOutcome outcome, PageReader reader) {
        return reader.text("phone.outcome." + outcome.code());
    }

    /// @return a name in the icon sprite
    public static String icon(CallView call) {
        if (call.course().direction() == CallDirection.OUTBOUND) {
            return "phone-outgoing";
        }
        return switch (call.course().outcome()) {
            case ONGOING -> "phone-ringing";
            case ANSWERED -> "phone-check";
            case ABANDONED, MISSED -> "phone-off";
            case BUSY, FAILED -> "phone-x";
            case VOICEMAIL -> "record-mail";
            case OUT_OF_HOURS -> "clock-off";
        };
    }

    /// "Terjawab · tunggu 12 d · bicara 3 m 10 d · Sari".
    public static String summary(CallView call, PageReader reader) {
        var agent = agent(call, reader);
        return outcomeText(call, reader) + lengths(call, reader) + (agent == null ? "" : " · " + agent);
    }

    public static String outcomeText(CallView call, PageReader reader) {
        return call.course().direction() == CallDirection.OUTBOUND
                ? reader.text("phone.outbound." + (call.times().talkSeconds() > 0 ? "talked" : "vain"))
                : outcome(call.course().outcome(), reader);
    }

    private static String lengths(CallView call, PageReader reader) {
        var lengths = new StringBuilder();
        if (call.times().waitSeconds() > 0) {
            lengths.append(" · ")
                    .append(reader.text("phone.wait", duration(call.times().waitSeconds(), reader)));
        }
        if (call.times().talkSeconds() > 0) {
            lengths.append(" · ")
                    .append(reader.text("phone.talk", duration(call.times().talkSeconds(), reader)));
        }
        return lengths.toString();
    }

    /// The same without the agent, where the agent is already shown.
    static String summaryWithoutAgent(CallView call, PageReader reader) {
        return outcomeText(call, reader) + lengths(call, reader);
    }

    private static @Nullable String agent(CallView call, PageReader reader) {
        return call.agent().name() != null || call.agent().extension() == null
                ? call.agent().name()
                : reader.text("phone.extension", call.agent().extension());
    }

    /// The result of the call, as a word or with the ticket's number.
    public static String result(CallView call, PageReader reader) {
        var ticket = call.followUp().ticket();
        return switch (call.followUp().kind()) {
            case TICKET, LINKED ->
                ticket == null
                        ? reader.text("phone.became." + call.followUp().kind().code())
                        : reader.text("phone.became.ticket-number", ticket.grouped());
            case NOTHING -> {
                var reason = call.followUp().reason();
                yield reason == null ? reader.text("phone.became.nothing") : reader.sentence(reason);
            }
            case UNDECIDED, DRAFT, CALLBACK, ATTEMPT ->
                reader.text("phone.became." + call.followUp().kind().code());
        };
    }
}
