package id.tanggap.platform.exercise;

import java.util.Locale;

/// Addresses of the invented people of exercises. Nobody has them: `.example` is reserved for that (RFC 2606), and
/// numbers that begin with +62 810 9 are not given out. Whatever is addressed to them never leaves the house.
public final class ReservedAddresses {

    /// Domain of invented citizens.
    public static final String DOMAIN = "latihan.example";

    private static final String NUMBERS = "+628109";
    private static final String MAILBOXES = "@" + DOMAIN;
    private static final int EXERCISES = 1000;
    private static final int PEOPLE = 10_000;

    private ReservedAddresses() {}

    /// The number of an invented person; the same for each thousandth exercise.
    ///
    /// @param person 0 to 9,999
    public static String number(long exercise, int person) {
        if (person < 0 || person >= PEOPLE) {
            throw new IllegalArgumentException("An exercise has at most 10,000 people, not " + person);
        }
        return String.format(Locale.ROOT, "%s%03d%04d", NUMBERS, exercise % EXERCISES, person);
    }

    public static String mail(long exercise, int person) {
        return "warga" + person + "." + exercise + MAILBOXES;
    }

    /// Whether nobody can have this number or address of mail.
    public static boolean isReserved(String address) {
        return address.startsWith(NUMBERS) || address.toLowerCase(Locale.ROOT).endsWith(MAILBOXES);
    }

    /// The same as a condition of SQL.
    ///
    /// @param column with the address
    public static String sql(String column) {
        return "(" + column + " like '" + NUMBERS + "%' or lower(" + column + ") like '%" + MAILBOXES + "')";
    }
}
