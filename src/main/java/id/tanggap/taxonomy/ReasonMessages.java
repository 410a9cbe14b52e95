package id.tanggap.taxonomy;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/// Says reasons in a reader's language. The second part of a reason's key names the bundle:
/// `reason.triage.words` stands in `messages/triage_id.properties`. Indonesian where a language is not known.
public final class ReasonMessages {

    private static final Locale INDONESIAN = Locale.of("id");
    private static final ResourceBundle.Control IN_INDONESIAN_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

    private final Locale locale;

    private ReasonMessages(Locale locale) {
        this.locale = locale;
    }

    public static ReasonMessages in(Locale locale) {
        return new ReasonMessages(locale.getLanguage().equals("en") ? Locale.ENGLISH : INDONESIAN);
    }

    /// The reason as one sentence; its key with its arguments if no message is there, so that nothing is hidden.
    public String say(Reason reason) {
        try {
            var bundle = ResourceBundle.getBundle("messages." + room(reason.key()), locale, IN_INDONESIAN_OTHERWISE);
            return said(new MessageFormat(bundle.getString(reason.key()), locale), reason.args());
        } catch (MissingResourceException missing) {
            return reason.args().isEmpty() ? reason.key() : reason.key() + " " + reason.args();
        }
    }

    /// Reasons keep numbers as text with a point; a message that says `{0,number}` writes them as its language does.
    /// What is no number there, such as "?", stays as it is.
    private static String said(MessageFormat message, List<String> args) {
        var formats = message.getFormatsByArgumentIndex();
        var values = new Object[args.size()];
        for (var n = 0; n < values.length; n++) {
            var text = args.get(n);
            values[n] = text;
            if (n < formats.length && formats[n] instanceof NumberFormat) {
                if (NUMBER.matcher(text).matches()) {
                    values[n] = new BigDecimal(text);
                } else {
                    message.setFormatByArgumentIndex(n, null);
                }
            }
        }
        return message.format(values);
    }

    private static String room(String key) {
        var parts = key.split("\\.", 3);
        return parts.length < 2 ? key : parts[1];
    }
}
