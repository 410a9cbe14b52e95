package id.tanggap.pbx;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import id.tanggap.reporter.ContactPoint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Numbers of the public network. The answers of libphonenumber are cached, because the same numbers repeat in a log.
public final class PublicNumber {

    private static final DirectMappedCache<Optional<String>> CACHE = new DirectMappedCache<>(PublicNumber::byLibrary);

    private PublicNumber() {}

    /// @return E.164, or null if it cannot be a number
    static @Nullable String e164(String number) {
        var mobile = mobile(number);
        if (mobile != null) {
            return mobile;
        }
        return CACHE.of(number).orElse(null);
    }

    /// The most frequent forms, 08… and +628…, without libphonenumber; a test checks that the result is the same.
    public static @Nullable String mobile(String number) {
        int from = number.startsWith("08") ? 1 : number.startsWith("+628") ? 3 : -1;
        int length = number.length() - from;
        if (from < 0 || length < 9 || length > 12) {
            return null;
        }
        for (int i = from; i < number.length(); i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return null;
            }
        }
        return from == 3 ? number : "+62" + number.substring(1);
    }

    private static Optional<String> byLibrary(String number) {
        if (number.codePoints().anyMatch(Character::isLetter) || number.startsWith("*") || number.startsWith("#")) {
            return Optional.empty(); // libphonenumber would read letters as keypad digits: 0800-FLOWERS
        }
        for (int prefix = 2; prefix <= 3 && number.startsWith("00"); prefix++) { // 0062…, and Indonesia's 001, 007, 008
            var international = "+" + number.substring(Math.min(prefix, number.length()));
            if (isValid(international)) {
                return ContactPoint.phone(international).map(ContactPoint::value);
            }
        }
        return ContactPoint.phone(number).map(ContactPoint::value);
    }

    private static boolean isValid(String number) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.isValidNumber(numbers.parse(number, null));
        } catch (NumberParseException notANumber) {
            return false;
        }
    }
}
