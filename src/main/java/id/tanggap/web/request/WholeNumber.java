package id.tanggap.web.request;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/// A whole number that a person wrote into a form: `1200`, or with its thousands parted, `1.200` or `1 200`.
/// `1.5` is none: read without its dot it would be ten times as much.
public final class WholeNumber {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,10}|[0-9]{1,3}([. ])[0-9]{3}(\\1[0-9]{3}){0,2}");

    private WholeNumber() {}

    /// Empty for what is no number from 0 to 999,999,999,999.
    public static OptionalLong of(String text) {
        var stripped = text.replace('\u00a0', ' ').strip();
        return FORM.matcher(stripped).matches()
                ? OptionalLong.of(Long.parseLong(stripped.replace(".", "").replace(" ", "")))
                : OptionalLong.empty();
    }
}
