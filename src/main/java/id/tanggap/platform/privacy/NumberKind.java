package id.tanggap.platform.privacy;

import id.tanggap.platform.code.Coded;

/// Kinds of numbers by which a person can be found or robbed; the codes are in the database and in message keys.
public enum NumberKind implements Coded {
    /// Of a person in the population register.
    NIK,
    /// Of a family in the population register.
    KK,
    /// Of a bank or aid card (KKS).
    CARD,
    PHONE;

    private static final int FROM_HERE = 4;
    private static final int SHORT_PHONE = 9;
    private static final int SHORTEST_PHONE = 7;
    private static final int SHORT_WITH_COUNTRY = 10;

    /// How many digits stay readable at the beginning: enough to recognise a number one knows, too few to use it.
    int shownFirst(String digits) {
        if (this != PHONE) {
            return FROM_HERE;
        }
        if (digits.length() <= SHORTEST_PHONE) {
            return 1;
        }
        if (digits.length() <= SHORT_PHONE) {
            return 2;
        }
        var country = digits.startsWith("62") || digits.startsWith("00");
        return country && digits.length() > SHORT_WITH_COUNTRY ? FROM_HERE + 1 : FROM_HERE;
    }

    int shownLast(String digits) {
        if (this != PHONE) {
            return FROM_HERE;
        }
        return digits.length() <= SHORT_PHONE ? 2 : 3;
    }
}
