package id.tanggap.reply;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.reporter.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The one door for texts, automatic or an agent's: nobody who said STOP is texted, nobody is woken by what can wait.
@Component
class TextGate {

    /// Who texted us a few minutes ago is awake.
    private static final Duration AWAKE = Duration.ofMinutes(15);
    /// WhatsApp lets others write freely for a day after the citizen wrote.
    private static final Duration WINDOW = Duration.ofHours(24);

    private final Wishes wishes;
    private final Gate gate;

    TextGate(Wishes wishes, Gate gate) {
        this.wishes = wishes;
        this.gate = gate;
    }

    Verdict verdict(Draft draft, Correspondence.Letter shown, Composer.Composed composed, Instant now) {
        var letter = shown.heardAt(draft.askedAt());
        var objection = objection(draft, letter, composed, now);
        if (objection.isPresent()) {
            return new Verdict.Stays(objection.get());
        }
        return draft.inHaste()
                ? Verdict.GOES
                : waits(letter, now).<Verdict>map(Verdict.Waits::new).orElse(Verdict.GOES);
    }

    /// Until when a text to this citizen waits unless somebody says "now".
    Optional<Instant> waits(Correspondence.Letter letter, Instant now) {
        return letter.isUrgent() || isAwake(letter, now)
                ? Optional.empty()
                : QuietHours.until(now, letter.to().zone());
    }

    private Optional<SuppressionReason> objection(
            Draft draft, Correspondence.Letter letter, Composer.Composed composed, Instant now) {
        var channel = composed.carrier().channel();
        var number = composed.recipient();
        if (wishes.silentSince(new ContactPoint(ContactPoint.Kind.PHONE, number))
                .isPresent()) {
            return Optional.of(SuppressionReason.OPTED_OUT);
        }
        if (channel.equals("sms") && isLandline(number)) {
            return Optional.of(SuppressionReason.LANDLINE);
        }
        if (draft.approved().isEmpty() && isShut(channel, letter.to().lastTextAt(), now)) {
            return Optional.of(SuppressionReason.WINDOW_SHUT);
        }
        return draft.automatic() ? gate.objection(draft, letter, number) : Optional.empty();
    }

    private static boolean isAwake(Correspondence.Letter letter, Instant now) {
        return letter.to()
                .lastTextAt()
                .filter(at -> at.isAfter(now.minus(AWAKE)))
                .isPresent();
    }

    /// Whether WhatsApp takes only approved words now.
    static boolean isShut(String channel, Optional<Instant> lastText, Instant now) {
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
