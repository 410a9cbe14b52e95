package id.tanggap.needs;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One line of a regime: who gets how much of what, how often, from which day, and where that is written.
///
/// @param item code of the goods; those that stores keep have the code of their stock item
/// @param per `person`, `household`, or the name of a group of persons such as `under2`
/// @param days in which the norm holds
/// @param relation to another item of the regime
public record Norm(
        String item, String per, Amount amount, NormPeriod period, Days days, Relation relation, Source source) {

    public static final String PERSON = "person";
    public static final String HOUSEHOLD = "household";

    public Norm {
        if (item.isBlank() || per.isBlank()) {
            throw new IllegalArgumentException("A norm names its item and for whom it is");
        }
    }

    /// `quantity` units for each `of` people, households or persons of the group: 1 toilet for 20.
    ///
    /// @param quantity more than 0
    /// @param of 1 or more
    public record Amount(BigDecimal quantity, int of, String unit) {
        public Amount {
            if (quantity.signum() <= 0 || of < 1 || unit.isBlank()) {
                throw new IllegalArgumentException(
                        "A norm is more than 0 of a unit for 1 or more, not " + quantity + " " + unit + " for " + of);
            }
        }
    }

    /// @param from first day, 1 is the day of the disaster
    /// @param to last day; null if the norm goes on
    public record Days(int from, @Nullable Integer to) {
        public Days {
            if (from < 1 || (to != null && to < from)) {
                throw new IllegalArgumentException("Days of a norm count from 1, not " + from + " to " + to);
            }
        }

        boolean has(int day) {
            return day >= from && (to == null || day <= to);
        }
    }

    /// @param alternativeTo item that this one may stand for: either of the two, never both; null if none
    /// @param partOf item whose quantity has this one in it; null if none
    public record Relation(
            @Nullable String alternativeTo, @Nullable String partOf) {}

    /// @param section of the edition, never blank: a norm without a source is no norm
    /// @param page null if not known
    /// @param note for readers; may be empty
    public record Source(String section, @Nullable String page, String note) {
        public Source {
            if (section.isBlank()) {
                throw new IllegalArgumentException("A norm without a source");
            }
        }
    }
}
