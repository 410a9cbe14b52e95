package id.tanggap.platform.privacy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.regex.Pattern;

/// Whether digits are a telephone number: Indonesian mobile numbers as people write them, others as libphonenumber
/// knows them. Its own finder is not used: it tries its patterns at every place of a text.
final class PhoneDigits {

    static final int LONGEST = 17;

    private static final Pattern MOBILE = Pattern.compile("(?:0|62|0062|620)8[1-9]\\d{7,10}");
    private static final Pattern WITHOUT_ZERO = Pattern.compile("8[1-9]\\d{7,10}");
    private static final Pattern LOCAL = Pattern.compile("[2-9]\\d{5,7}");

    private PhoneDigits() {}

    static boolean beginsMobile(String digits) {
        return digits.startsWith("08") || digits.startsWith("628") || digits.startsWith("8");
    }

    /// @param plus a plus is written before it
    static boolean isNumber(String digits, boolean plus, NumberHint hint) {
        if (MOBILE.matcher(digits).matches()
                || (hint == NumberHint.PHONE && WITHOUT_ZERO.matcher(digits).matches())) {
            return true;
        }
        if (digits.startsWith("0") || digits.startsWith("62") || plus) {
            return digits.length() >= 8 && isValid(plus ? "+" + digits : digits);
        }
        return hint == NumberHint.PHONE && LOCAL.matcher(digits).matches();
    }

    private static boolean isValid(String digits) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.isValidNumber(numbers.parse(digits, "ID"));
        } catch (NumberParseException none) {
            return false;
        }
    }
}
