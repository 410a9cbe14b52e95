package id.tanggap.platform.privacy;

import java.util.Optional;
import java.util.Set;

/// Sixteen to nineteen digits: numbers of the population register, and of cards.
///
/// NIK and KK are area code (province, kabupaten, kecamatan, two digits each), date ddmmyy with 40 added to the day of
/// women, serial number (Permendagri 109/2019). Cards are 16 to 19 digits whose last is the check digit of ISO/IEC
/// 7812-1 annex B (Luhn), and begin with 3 to 6 as banks do. The cards of the banks that pay out aid by KKS (BNI, BRI,
/// BSI, BTN, Mandiri) are of Visa, Mastercard and GPN and fall under the same rule; we know of no official list of
/// their BINs, so none is kept here.
///
/// Sixteen digits written together are masked whatever they are: with one digit mistyped a NIK has neither a date nor
/// an area, and is still its owner's.
final class RegisterNumber {

    private static final int SIXTEEN = 16;
    private static final int LONGEST = 19;
    private static final int WOMEN = 40;
    private static final int LONGEST_MONTH = 31;

    /// Provinces of Kemendagri's list, of 2022 and before.
    private static final Set<Integer> PROVINCES = Set.of(
            11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71, 72, 73,
            74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96);

    private RegisterNumber() {}

    /// @param together written without anything between
    /// @return empty if it is nobody's
    static Optional<NumberKind> kind(String digits, NumberHint hint, boolean together) {
        var told = told(hint).filter(kind -> isAbout(digits.length(), kind, together));
        if (told.isPresent()) {
            return told;
        }
        if (digits.length() < SIXTEEN || digits.length() > LONGEST) {
            return Optional.empty();
        }
        if (digits.length() == SIXTEEN && isRegistered(digits)) {
            return Optional.of(NumberKind.NIK);
        }
        if (digits.charAt(0) >= '3' && digits.charAt(0) <= '6' && isChecked(digits)) {
            return Optional.of(NumberKind.CARD);
        }
        return digits.length() == SIXTEEN && together ? Optional.of(NumberKind.NIK) : Optional.empty();
    }

    /// People leave out a digit or type one twice. Accounts of BRI have fifteen digits, `0123-01-012345-50-9`.
    private static boolean isAbout(int digits, NumberKind told, boolean together) {
        return together
                ? digits >= SIXTEEN - 2 && digits <= LONGEST
                : digits == SIXTEEN || (told == NumberKind.CARD && digits >= SIXTEEN - 1 && digits <= LONGEST);
    }

    private static Optional<NumberKind> told(NumberHint hint) {
        return switch (hint) {
            case NIK -> Optional.of(NumberKind.NIK);
            case KK -> Optional.of(NumberKind.KK);
            case CARD -> Optional.of(NumberKind.CARD);
            case PHONE, MONEY, OTHER, NONE -> Optional.empty();
        };
    }

    private static boolean isRegistered(String digits) {
        var day = two(digits, 6);
        var ofMonth = day > WOMEN ? day - WOMEN : day;
        var month = two(digits, 8);
        return PROVINCES.contains(two(digits, 0))
                && two(digits, 2) > 0
                && two(digits, 4) > 0
                && ofMonth >= 1
                && ofMonth <= LONGEST_MONTH
                && month >= 1
                && month <= 12;
    }

    private static int two(String digits, int at) {
        return Integer.parseInt(digits, at, at + 2, 10);
    }

    private static boolean isChecked(String digits) {
        var sum = 0;
        for (var n = 0; n < digits.length(); n++) {
            var digit = digits.charAt(digits.length() - 1 - n) - '0';
            sum += n % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum % 10 == 0;
    }
}
