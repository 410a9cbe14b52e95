package id.tanggap.desk.deed;

import id.tanggap.desk.Wording;
import id.tanggap.reply.Preview;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The message that a citizen would get, as a page shows it: channel, number of segments, cost.
@Component
class PreviewWords {

    private final Wording wording;

    PreviewWords(Wording wording) {
        this.wording = wording;
    }

    /// @param road "Surel", "SMS, 2 bagian, Rp 700"
    /// @param silence why it would not leave, null if it would
    record Shown(
            String road,
            String subject,
            List<String> bodies,
            @Nullable String silence) {}

    Shown of(Preview preview, Locale locale) {
        var silence = preview.silence()
                .map(reason -> wording.text(locale, "delivery.reason." + reason.code()))
                .orElse(null);
        return new Shown(road(preview, locale), preview.subject(), preview.bodies(), silence);
    }

    private String road(Preview preview, Locale locale) {
        var channel = wording.text(locale, "channel." + preview.channel());
        if (preview.segments() == 0) {
            return channel;
        }
        var money =
                NumberFormat.getNumberInstance(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("id"));
        return wording.text(
                locale,
                "preview.sms",
                channel,
                preview.segments(),
                preview.currency() + " " + money.format(preview.cost()));
    }
}
