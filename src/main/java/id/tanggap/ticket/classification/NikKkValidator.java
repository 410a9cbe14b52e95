package id.tanggap.ticket.classification;

import id.tanggap.region.Gazetteer;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Reason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Validates numbers of the population register: the NIK of a person and the KK of a family.
///
/// Both have sixteen digits: area code of the first registration (province 2, kabupaten or kota 2, kecamatan 2), a
/// date ddmmyy, a serial number. In a NIK the date is that of birth, the day plus 40 for women; in a KK that of issue
/// (Permendagri 109/2019 and before). The number stays when its owner moves or the area gets another code, so codes
/// of the time before provinces were parted are right too. Two digits of the year say no century: any is taken.
final class NikKkValidator {

    private static final int DIGITS = 16;
    private static final int WOMEN = 40;
    private static final int LEAP_CENTURY = 2000;

    /// Areas that got other codes when Kalimantan Utara (2012), Sulawesi Barat (2004) and the new provinces of Papua
    /// (2022) were made: 64.04–64.06, 64.10, 64.73; 73.19–73.21 and 73.23; all of 91 and 92 and 94 before.
    private static final Pattern FORMER =
            Pattern.compile("64\\.(04|05|06|10|73)|73\\.(19|20|21|23)|(91|92|94)\\.\\d\\d");

    private final Gazetteer gazetteer;

    NikKkValidator(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    Optional<Reason> objectionToNik(String label, String typed) {
        return objection(label, typed, true);
    }

    Optional<Reason> objectionToKk(String label, String typed) {
        return objection(label, typed, false);
    }

    private Optional<Reason> objection(String label, String typed, boolean person) {
        var digits = digits(typed);
        if (digits.length() != DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return FieldValidator.no("nik.digits", label, Integer.toString(digits.length()));
        }
        var area = digits.substring(0, 2) + "." + digits.substring(2, 4);
        if (!isArea(area)) {
            return FieldValidator.no("nik.region", label, area);
        }
        var date = digits.substring(6, 12);
        if (!isDate(date, person)) {
            return FieldValidator.no(person ? "nik.date" : "kk.date", label, date);
        }
        return digits.endsWith("0000") ? FieldValidator.no("nik.serial", label) : Optional.empty();
    }

    /// As people write it: with blanks, dots or dashes.
    static String digits(String typed) {
        return typed.replaceAll("[\\s.\\-]", "");
    }

    private boolean isArea(String code) {
        return FORMER.matcher(code).matches()
                || gazetteer.find(new RegionCode(code)).isPresent();
    }

    private static boolean isDate(String ddmmyy, boolean person) {
        var day = Integer.parseInt(ddmmyy.substring(0, 2));
        var real = person && day > WOMEN ? day - WOMEN : day;
        try {
            LocalDate.of(
                    LEAP_CENTURY + Integer.parseInt(ddmmyy.substring(4)),
                    Integer.parseInt(ddmmyy.substring(2, 4)),
                    real);
            return true;
        } catch (DateTimeException wrong) {
            return false;
        }
    }
}
