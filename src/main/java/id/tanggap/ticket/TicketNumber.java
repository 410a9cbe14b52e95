package id.tanggap.ticket;

import id.tanggap.platform.code.IndonesianZone;
import java.time.Instant;
import java.util.Optional;

/// The public number of a ticket, easy to say on the telephone: twelve digits, read aloud in three groups of four.
///
/// `yymm` of opening in WIB, a sequence of seven digits, and a check digit by ISO/IEC 7064 MOD 11,10 that catches
/// every single wrong digit and nearly every swap of neighbours.
public record TicketNumber(String digits) {

    private static final int LENGTH = 12;
    private static final int SEQUENCES = 10_000_000;

    public TicketNumber {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("Not a ticket number: '" + digits + "'");
        }
    }

    /// @param sequence grows without end; its last seven digits are used
    public static TicketNumber of(Instant opened, long sequence) {
        var local = opened.atZone(IndonesianZone.NATIONAL);
        var head = "%02d%02d%07d"
                .formatted(local.getYear() % 100, local.getMonthValue(), Math.floorMod(sequence, SEQUENCES));
        return new TicketNumber(head + checkDigit(head));
    }

    /// Reads what a person typed or dictated: blanks, dots and dashes between digits are ignored.
    ///
    /// @return empty if it is no ticket number, a wrong check digit included
    public static Optional<TicketNumber> parse(String typed) {
        var digits = typed.replaceAll("[\\s.\\-\u00a0]", "");
        return isValid(digits) ? Optional.of(new TicketNumber(digits)) : Optional.empty();
    }

    /// As shown and read aloud: `2611 0004 2718`.
    public String grouped() {
        return digits.substring(0, 4) + " " + digits.substring(4, 8) + " " + digits.substring(8);
    }

    @Override
    public String toString() {
        return digits;
    }

    private static boolean isValid(String digits) {
        return digits.length() == LENGTH
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && digits.charAt(LENGTH - 1) == checkDigit(digits.substring(0, LENGTH - 1));
    }

    private static char checkDigit(String head) {
        var product = 10;
        for (var i = 0; i < head.length(); i++) {
            var sum = (product + head.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }
}
