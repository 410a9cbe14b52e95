package id.tanggap.relief;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A number of people somebody has said of a place. Several stand side by side; none replaces another.
///
/// @param id 0 in a draft
/// @param place code of Kemendagri
/// @param figure one of `FIGURES`
/// @param countedAt when it was so
/// @param at when it was entered; the same as `countedAt` in a draft
/// @param actor who entered it
public record PeopleCount(
        long id, String place, String figure, long number, Origin origin, Instant countedAt, Instant at, String actor) {

    /// In the order in which forms and tables have them: everybody, then parts of them by age and sex.
    public static final List<String> FIGURES = List.of(
            "displaced",
            "sheltered",
            "affected",
            "households",
            "under2",
            "under5",
            "children",
            "adults",
            "elderly",
            "women",
            "men",
            "pregnant",
            "disabled");

    public static final Set<String> SOURCES = Set.of("own", "government", "other", "estimate");

    public static final long MOST = 10_000_000_000L;

    static final int LONGEST = 200;

    /// Whose figure it is, and how it came to us.
    ///
    /// @param source one of `SOURCES`
    /// @param saidBy whose figure it is, in words; may be empty
    public record Origin(String source, Way way, String saidBy) {
        public Origin {
            if (!SOURCES.contains(source) || saidBy.length() > LONGEST) {
                throw new IllegalArgumentException("Not a source of people: " + source);
            }
        }
    }

    /// How a figure came to us.
    public enum Way {
        ENTERED,
        IMPORTED,
        /// Estimated from tickets, and taken over by a person.
        TICKETS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Way of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public PeopleCount {
        if (!FIGURES.contains(figure)) {
            throw new IllegalArgumentException("Not a figure of people: " + figure);
        }
        if (number < 0 || number > MOST) {
            throw new IllegalArgumentException("A number of people is 0 to 10,000,000,000, not " + number);
        }
    }

    /// What somebody is about to enter.
    ///
    /// @param what place, figure and number
    public static PeopleCount draft(Said what, Origin origin, Instant countedAt, String actor) {
        return new PeopleCount(0, what.place(), what.figure(), what.number(), origin, countedAt, countedAt, actor);
    }

    public record Said(String place, String figure, long number) {}

    public String source() {
        return origin.source();
    }

    public String saidBy() {
        return origin.saidBy();
    }

    boolean fromTickets() {
        return origin.way() == Way.TICKETS;
    }
}
