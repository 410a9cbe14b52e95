package id.tanggap.taxonomy;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// Says reasons in a reader's language. The second part of a reason's key names the bundle:
/// `reason.triage.words` stands in `messages/triage_id.properties`. Indonesian where a language is not known.
public final class ReasonMessages {

    private static final Locale INDONESIAN = Locale.of("id");
    private static final ResourceBundle.Control IN_INDONESIAN_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

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
            return new MessageFormat(bundle.getString(reason.key()), locale)
                    .format(reason.args().toArray());
        } catch (MissingResourceException missing) {
            return reason.args().isEmpty() ? reason.key() : reason.key() + " " + reason.args();
        }
    }

    private static String room(String key) {
        var parts = key.split("\\.", 3);
        return parts.length < 2 ? key : parts[1];
    }
}
