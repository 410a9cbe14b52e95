package id.tanggap.stock.lot;

import id.tanggap.platform.code.IndonesianZone;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What tells one lot of an item from another: goods with the same terms are one lot, in whatever store.
///
/// @param procuredYear null if unknown
/// @param expiresOn the last day of use; null for goods that do not expire
/// @param donor empty for goods that the ministry bought
public record LotTerms(
        @Nullable Integer procuredYear,
        @Nullable LocalDate expiresOn,
        LotCondition condition,
        String donor,
        ReleaseRule release) {

    /// Days of expiry are days in the ministry's own zone.

    private static final int LONGEST_DONOR = 120;

    public LotTerms {
        donor = donor.strip();
        if (donor.length() > LONGEST_DONOR) {
            throw new IllegalArgumentException("A donor's name has at most 120 characters");
        }
    }

    /// Good, bought, free to leave.
    public static LotTerms usual(@Nullable Integer procuredYear, @Nullable LocalDate expiresOn) {
        return new LotTerms(procuredYear, expiresOn, LotCondition.GOOD, "", ReleaseRule.FREE);
    }

    /// The day in the ministry's zone.
    public static LocalDate day(Instant at) {
        return at.atZone(IndonesianZone.NATIONAL).toLocalDate();
    }

    public boolean expired(LocalDate today) {
        return expiresOn != null && expiresOn.isBefore(today);
    }

    /// Whether these goods may be given to people.
    public boolean usable(LocalDate today) {
        return condition == LotCondition.GOOD && !expired(today);
    }
}
