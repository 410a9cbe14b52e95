package id.tanggap.reply.gate;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import id.tanggap.reply.compose.MessageComposer;
import id.tanggap.reply.compose.MessageDraft;
import id.tanggap.reply.compose.ReplyContext;
import id.tanggap.reporter.ContactConsent;
import id.tanggap.reporter.ContactPoint;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The policy for texts, automatic or an agent's: no texts to a citizen who said STOP, none at night that can wait.
@Component
public class TextSendPolicy {

    /// A citizen who texted or called within the hour is not woken by an answer.
    private static final Duration JUST_NOW = Duration.ofHours(1);
    /// WhatsApp allows free texts for a day after the citizen wrote.
    private static final Duration WINDOW = Duration.ofHours(24);

    private final ContactConsent consent;
    private final AutoReplyPolicy policy;

    TextSendPolicy(ContactConsent consent, AutoReplyPolicy policy) {
        this.consent = consent;
        this.policy = policy;
    }

    SendDecision decide(MessageDraft draft, ReplyContext.Target shown, MessageComposer.Composed composed, Instant now) {
        var target = shown.heardAt(draft.askedAt());
        var objection = objection(draft, target, composed, now);
        if (objection.isPresent()) {
            return new SendDecision.Suppressed(objection.get());
        }
        return draft.immediate()
                ? SendDecision.IMMEDIATE
                : quietUntil(target, now)
                        .<SendDecision>map(morning -> new SendDecision.Deferred(morning, DeferralReason.QUIET_HOURS))
                        .orElse(SendDecision.IMMEDIATE);
    }

    /// For a text that belongs to no ticket and that nobody asked for: not to a number that said STOP, not to a
    /// landline, and not at night.
    ///
    /// @param zone in which its reader sleeps
    public SendDecision decideUnasked(ContactPoint to, ZoneId zone, Instant now) {
        if (consent.silentSince(to).isPresent()) {
            return new SendDecision.Suppressed(SuppressionReason.OPTED_OUT);
        }
        if (isLandline(to.value())) {
            return new SendDecision.Suppressed(SuppressionReason.LANDLINE);
        }
        return QuietHours.until(now, zone)
                .<SendDecision>map(morning -> new SendDecision.Deferred(morning, DeferralReason.QUIET_HOURS))
                .orElse(SendDecision.IMMEDIATE);
    }

    /// Until when a text to this citizen waits unless its author says "now".
    public Optional<Instant> quietUntil(ReplyContext.Target target, Instant now) {
        return target.isUrgent() || isAwake(target, now)
                ? Optional.empty()
                : QuietHours.until(now, target.to().zone());
    }

    private Optional<SuppressionReason> objection(
            MessageDraft draft, ReplyContext.Target target, MessageComposer.Composed composed, Instant now) {
        var number = new ContactPoint(ContactPoint.Kind.PHONE, composed.recipient());
        if (consent.silentSince(number).isPresent()) {
            return Optional.of(SuppressionReason.OPTED_OUT);
        }
        return otherObjection(draft, target, composed, now);
    }

    /// Everything but STOP.
    Optional<SuppressionReason> otherObjection(
            MessageDraft draft, ReplyContext.Target target, MessageComposer.Composed composed, Instant now) {
        var channel = composed.carrier().channel();
        var number = composed.recipient();
        if (channel.equals("sms") && isLandline(number)) {
            return Optional.of(SuppressionReason.LANDLINE);
        }
        if (draft.approved().isEmpty() && isShut(channel, target.to().lastTextAt(), now)) {
            return Optional.of(SuppressionReason.WINDOW_SHUT);
        }
        return draft.automatic() ? policy.objection(draft, target, number) : Optional.empty();
    }

    /// In this ticket or in any other way: a keyword, another ticket, a call.
    private static boolean isAwake(ReplyContext.Target target, Instant now) {
        var to = target.to();
        return Stream.concat(to.lastTextAt().stream(), to.heardAt().stream()).anyMatch(at -> isJustNow(at, now));
    }

    /// Whether somebody who wrote or called then is awake.
    public static boolean isJustNow(Instant at, Instant now) {
        return at.isAfter(now.minus(JUST_NOW));
    }

    /// Whether WhatsApp allows only approved templates now.
    public static boolean isShut(String channel, Optional<Instant> lastText, Instant now) {
        return channel.equals("whatsapp")
                && lastText.filter(at -> at.isAfter(now.minus(WINDOW))).isEmpty();
    }

    private static boolean isLandline(String number) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.getNumberType(numbers.parse(number, "ID")) == PhoneNumberType.FIXED_LINE;
        } catch (NumberParseException nobodys) {
            return false;
        }
    }
}
