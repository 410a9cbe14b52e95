package id.tanggap.cli.persondata;

import id.tanggap.reporter.ContactPoint;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// By what somebody is looked up: an e-mail address, a telephone number, or the number of a person or family card.
///
/// @param values the ways in which it may be written in the database
/// @param numbered NIK or KK, which stand in the fields of tickets and not among the addresses of citizens
record PersonKey(List<String> values, boolean numbered) {

    private static final Pattern NIK = Pattern.compile("\\d{16}");
    private static final String HOME = "+62";

    /// @return empty if it is none of them
    static Optional<PersonKey> parse(String text) {
        var told = text.strip();
        if (told.indexOf('@') >= 0) {
            return ContactPoint.email(told).map(point -> new PersonKey(List.of(point.value()), false));
        }
        var digits = told.replaceAll("[ .-]", "");
        if (NIK.matcher(digits).matches()) {
            return Optional.of(new PersonKey(List.of(digits), true));
        }
        return ContactPoint.phone(told).map(point -> new PersonKey(writings(point.value()), false));
    }

    /// Receivers of goods write their number as they are used to.
    private static List<String> writings(String e164) {
        return e164.startsWith(HOME)
                ? List.of(e164, "0" + e164.substring(HOME.length()), e164.substring(1))
                : List.of(e164);
    }

    /// For the record of who looked: the end of it only.
    String masked() {
        var value = values.getFirst();
        return "•••" + value.substring(Math.max(0, value.length() - 4));
    }
}
