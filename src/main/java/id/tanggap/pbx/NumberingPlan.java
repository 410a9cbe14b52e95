package id.tanggap.pbx;

import id.tanggap.pbx.CallParty.Kind;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The numbering plan of an exchange: tells extensions, short codes, public numbers and hidden callers apart.
///
/// @param extensions internal numbers besides the usual ones of two to five digits; they take precedence over short
///     codes
public record NumberingPlan(@Nullable Pattern extensions) {

    static final NumberingPlan USUAL = new NumberingPlan(null);
    static final String INTERNAL = "ext:";

    private static final int LONGEST = 200;

    /// In lower case. The numbers with a plus spell ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN and UNAVAILABLE on a
    /// telephone keypad: Twilio writes hidden callers so.
    private static final Set<String> HIDDEN = Set.of(
            "anonymous",
            "unknown",
            "restricted",
            "private",
            "unavailable",
            "withheld",
            "blocked",
            "nobody",
            "null",
            "none",
            "n/a",
            "-",
            "s",
            "h",
            "i",
            "t",
            "asterisk",
            "no caller id",
            "private number",
            "tidak dikenal",
            "nomor pribadi",
            "rahasia",
            "disembunyikan",
            "+266696687",
            "+7378742833",
            "+2562533",
            "+8656696",
            "+86282452253");

    private static final Set<String> SERVICES =
            Set.of("110", "111", "112", "113", "115", "117", "118", "119", "122", "123", "129", "171");

    public static NumberingPlan of(FormatSettings settings) {
        return new NumberingPlan(settings.extensions() == null ? null : Pattern.compile(settings.extensions()));
    }

    /// The caller; hidden if the text cannot be a number.
    public CallParty caller(@Nullable String raw) {
        var address = address(raw);
        var known = known(address);
        return known == null ? CallParty.HIDDEN : known;
    }

    /// The called party; a name inside the exchange if the text cannot be a number.
    public CallParty called(@Nullable String raw) {
        var address = address(raw);
        var known = known(address);
        return known == null ? new CallParty(Kind.INTERNAL, address) : known;
    }

    /// True for the name of one of our own phones, such as `201`.
    public boolean isExtension(String name) {
        return isShort(name) || matches(name);
    }

    private @Nullable CallParty known(String address) {
        if (address.isEmpty() || isHidden(address)) {
            return CallParty.HIDDEN;
        }
        if (address.startsWith(INTERNAL)) {
            return new CallParty(Kind.INTERNAL, address.substring(INTERNAL.length()));
        }
        if (matches(address)) {
            return new CallParty(Kind.INTERNAL, address);
        }
        if (isService(address)) {
            return new CallParty(Kind.SHORT_CODE, address);
        }
        if (isShort(address)) {
            return new CallParty(Kind.INTERNAL, address);
        }
        var number = PublicNumber.e164(address);
        return number == null ? null : new CallParty(Kind.NUMBER, number);
    }

    private static boolean isHidden(String address) {
        return !Character.isDigit(address.charAt(0)) && HIDDEN.contains(address.toLowerCase(Locale.ROOT));
    }

    private boolean matches(String name) {
        return extensions != null && extensions.matcher(name).matches();
    }

    private static boolean isShort(String name) {
        return name.length() >= 2 && name.length() <= 5 && digits(name);
    }

    /// Emergency numbers, services of five digits, and the 1500xxx of companies.
    private static boolean isService(String address) {
        if (address.isEmpty() || address.charAt(0) != '1' || !digits(address)) {
            return false;
        }
        return switch (address.length()) {
            case 3 -> SERVICES.contains(address);
            case 5 -> true;
            case 7 -> address.startsWith("1500");
            default -> false;
        };
    }

    public static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /// Only the address, taken from `"Name" <address>`, `sip:address@host;tag` and similar forms.
    private static String address(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        var text = raw.strip();
        int open = text.lastIndexOf('<');
        if (open >= 0) {
            int close = text.indexOf('>', open);
            text = (close < 0 ? text.substring(open + 1) : text.substring(open + 1, close)).strip();
        }
        text = unquoted(text);
        int colon = text.indexOf(':');
        if (colon > 0 && !text.startsWith(INTERNAL)) {
            text = withoutScheme(text, colon);
        }
        int at = text.indexOf('@');
        text = at < 0 ? text : text.substring(0, at).strip();
        return text.length() > LONGEST ? "" : text;
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.charAt(0) == '"' && text.charAt(text.length() - 1) == '"'
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }

    private static String withoutScheme(String text, int colon) {
        var rest = text.substring(colon + 1);
        int parameters = rest.indexOf(';');
        rest = parameters < 0 ? rest : rest.substring(0, parameters);
        return switch (text.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "sip", "sips", "tel", "whatsapp" -> rest.strip();
            case "client" -> INTERNAL + rest.strip();
            default -> text;
        };
    }
}
