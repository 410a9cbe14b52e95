package id.tanggap.desk.phone;

import id.tanggap.desk.wording.Wording;
import id.tanggap.pbx.CallDirection;
import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.CallParty;
import id.tanggap.phone.call.CallView;
import id.tanggap.reporter.ContactPoint;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Formats numbers, durations and outcomes of calls in the viewer's language.
@Component
public class CallFormatter {

    private static final String INDONESIA = "+62";
    private static final int GROUP = 4;

    private final Wording wording;

    CallFormatter(Wording wording) {
        this.wording = wording;
    }

    /// The other party of a call.
    public static CallParty otherParty(CallView call) {
        return call.course().direction() == CallDirection.OUTBOUND
                ? call.course().to()
                : call.course().from();
    }

    String party(CallParty party, boolean open, Locale locale) {
        return switch (party.kind()) {
            case NUMBER -> number(Objects.requireNonNull(party.value()), open);
            case HIDDEN -> wording.text(locale, "phone.hidden");
            case INTERNAL -> wording.text(locale, "phone.extension", Objects.requireNonNullElse(party.value(), "?"));
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
    String duration(long seconds, Locale locale) {
        return wording.clocks(locale).callDuration(seconds);
    }

    public String outcome(CallOutcome outcome, Locale locale) {
        return wording.text(locale, "phone.outcome." + outcome.code());
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
    public String summary(CallView call, Locale locale) {
        var agent = agent(call, locale);
        return outcomeText(call, locale) + lengths(call, locale) + (agent == null ? "" : " · " + agent);
    }

    public String outcomeText(CallView call, Locale locale) {
        return call.course().direction() == CallDirection.OUTBOUND
                ? wording.text(locale, "phone.outbound." + (call.times().talkSeconds() > 0 ? "talked" : "vain"))
                : outcome(call.course().outcome(), locale);
    }

    private String lengths(CallView call, Locale locale) {
        var lengths = new StringBuilder();
        if (call.times().waitSeconds() > 0) {
            lengths.append(" · ")
                    .append(wording.text(
                            locale, "phone.wait", duration(call.times().waitSeconds(), locale)));
        }
        if (call.times().talkSeconds() > 0) {
            lengths.append(" · ")
                    .append(wording.text(
                            locale, "phone.talk", duration(call.times().talkSeconds(), locale)));
        }
        return lengths.toString();
    }

    /// The same without the agent, where the agent is already shown.
    String summaryWithoutAgent(CallView call, Locale locale) {
        return outcomeText(call, locale) + lengths(call, locale);
    }

    private @Nullable String agent(CallView call, Locale locale) {
        return call.agent().name() != null || call.agent().extension() == null
                ? call.agent().name()
                : wording.text(locale, "phone.extension", call.agent().extension());
    }

    /// The result of the call, as a word or with the ticket's number.
    public String result(CallView call, Locale locale) {
        var ticket = call.followUp().ticket();
        return switch (call.followUp().became()) {
            case TICKET, LINKED ->
                ticket == null
                        ? wording.text(
                                locale,
                                "phone.became." + call.followUp().became().code())
                        : wording.text(locale, "phone.became.ticket-number", ticket.grouped());
            case NOTHING -> {
                var reason = call.followUp().reason();
                yield reason == null
                        ? wording.text(locale, "phone.became.nothing")
                        : wording.sentences(java.util.List.of(reason), locale).getFirst();
            }
            case UNDECIDED, DRAFT, CALLBACK, ATTEMPT ->
                wording.text(locale, "phone.became." + call.followUp().became().code());
        };
    }
}
