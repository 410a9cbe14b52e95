package id.tanggap.desk.action;

import id.tanggap.reply.preview.MessagePreview;
import id.tanggap.web.wording.PageReader;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The message that a citizen would get, as a page shows it: channel, number of segments, cost.
public final class MessagePreviewFormatter {

    /// @param channel "Surel", "SMS, 2 bagian, Rp 700"
    /// @param silence why it would not leave, null if it would
    public record Shown(
            String channel,
            String subject,
            List<String> bodies,
            @Nullable String silence) {}

    private MessagePreviewFormatter() {}

    public static Shown of(MessagePreview preview, PageReader reader) {
        var silence = preview.silence()
                .map(reason -> reader.text("delivery.reason." + reason.code()))
                .orElse(null);
        return new Shown(way(preview, reader), preview.subject(), preview.bodies(), silence);
    }

    private static String way(MessagePreview preview, PageReader reader) {
        var channel = reader.textOr("channel." + preview.channel(), preview.channel());
        if (preview.segments() == 0) {
            return channel;
        }
        var money = NumberFormat.getNumberInstance(
                reader.locale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("id"));
        return reader.text(
                "preview.sms", channel, preview.segments(), preview.currency() + " " + money.format(preview.cost()));
    }
}
