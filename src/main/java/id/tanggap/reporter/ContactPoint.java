package id.tanggap.reporter;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import id.tanggap.platform.code.Coded;
import java.util.Locale;
import java.util.Optional;

/// An address a citizen can be reached at, in the one form in which it is compared.
///
/// @param value e-mail in small letters; phone as E.164, or the digits as told where no country fits them
public record ContactPoint(Kind kind, String value) {

    private static final int LONGEST_EMAIL = 320;
    private static final String INDONESIAN = "ID";
    private static final int INDONESIA = 62;
    private static final int LONGEST_LOCAL = 7;
    private static final char WIDE_PLUS = '\uff0b';
    private static final int LONGEST_SHORT_CODE = 6;

    public ContactPoint {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A contact point needs a value");
        }
    }

    /// What kind of address it is; `code()` is in the database and the API.
    public enum Kind implements Coded {
        EMAIL,
        PHONE
    }

    /// @return empty if there is no address in it that mail could go to
    public static Optional<ContactPoint> email(String address) {
        var value = address.strip().toLowerCase(Locale.ROOT);
        var at = value.lastIndexOf('@');
        var usable = at > 0
                && at < value.length() - 1
                && value.length() <= LONGEST_EMAIL
                && value.chars().noneMatch(c -> c <= ' ' || c == ',' || c == ';' || c == '<' || c == '>');
        return usable ? Optional.of(new ContactPoint(Kind.EMAIL, value)) : Optional.empty();
    }

    /// Reads a number as people write it; with neither a plus nor a country code it is Indonesian (+62).
    ///
    /// Trunks leave out the plus of foreign callers: `60123456789` is a Malaysian number, and no Indonesian one.
    /// What begins with neither plus nor zero, is not valid here and is valid with a plus is therefore read with
    /// it; what is valid nowhere stays as it was told, because a guessed country would make it somebody else's
    /// number.
    ///
    /// @return empty if it can be nobody's number
    public static Optional<ContactPoint> phone(String number) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var parsed = numbers.parse(number, INDONESIAN);
            return numbers.isPossibleNumber(parsed) && !beginsWithZero(parsed)
                    ? Optional.of(new ContactPoint(Kind.PHONE, e164(number, parsed)))
                    : Optional.empty();
        } catch (NumberParseException nobodys) {
            return Optional.empty();
        }
    }

    private static String e164(String told, PhoneNumber parsed) {
        var numbers = PhoneNumberUtil.getInstance();
        var digits = PhoneNumberUtil.normalizeDigitsOnly(told);
        if (numbers.isValidNumber(parsed) || saysWhere(told, digits) || parsed.hasExtension()) {
            return numbers.format(parsed, PhoneNumberFormat.E164);
        }
        return abroad(digits).orElse(digits);
    }

    /// A plus says the country, a zero says that it is this one, and what is short can only be a number of here.
    private static boolean saysWhere(String told, String digits) {
        return told.indexOf('+') >= 0
                || told.indexOf(WIDE_PLUS) >= 0
                || digits.startsWith("0")
                || digits.length() <= LONGEST_LOCAL;
    }

    private static Optional<String> abroad(String digits) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var parsed = numbers.parse("+" + digits, null);
            return numbers.isValidNumber(parsed)
                    ? Optional.of(numbers.format(parsed, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException noCountry) {
            return Optional.empty();
        }
    }

    /// Reads the sender of a text: a number with its country code, or one as people write it here.
    ///
    /// @return empty for letters (`INFO-PKH`) and for short codes, which nobody can answer
    public static Optional<ContactPoint> texter(String sender) {
        var number = sender.strip();
        if (!number.matches("\\+?[0-9][0-9 ().\\-]*")) {
            return Optional.empty();
        }
        var digits = number.replaceAll("\\D", "");
        return digits.length() <= LONGEST_SHORT_CODE ? Optional.empty() : phone(number);
    }

    /// No Indonesian number begins with a zero once the trunk zero is gone; read again, such a one would lose another.
    private static boolean beginsWithZero(PhoneNumber number) {
        return number.getCountryCode() == INDONESIA && number.isItalianLeadingZero();
    }

    /// For pages: enough to recognise, too little to use. `b•••@contoh.id`, `+62812••••471`.
    public String masked() {
        return switch (kind) {
            case EMAIL -> value.charAt(0) + "•••" + value.substring(value.lastIndexOf('@'));
            case PHONE ->
                value.length() < 9 ? "••••" : value.substring(0, 6) + "••••" + value.substring(value.length() - 3);
        };
    }
}
