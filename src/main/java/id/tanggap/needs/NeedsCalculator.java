package id.tanggap.needs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns people into needs by a regime. All lines are for the one base that is asked for; nothing is rounded: factors
/// are multiplied first and divided once, to 34 digits.
public final class NeedsCalculator {

    private NeedsCalculator() {}

    /// What the base needs on a day.
    ///
    /// Lines that stand for each other (`alternativeTo`) are all there: who adds up takes one of them. One-time
    /// goods are in the answer for each day of their phase with the same quantity: they are needed once, not
    /// again each day. Norms for a group that nobody counted are left out.
    ///
    /// @param day 1 is the day of the disaster
    /// @throws IllegalArgumentException if nobody counted the base, or the day is before the first
    public static List<NeedLine> needs(NeedsRegime regime, int day, CountedPeople people, PeopleBase base) {
        if (day < 1) {
            throw new IllegalArgumentException("Days count from 1, not " + day);
        }
        var persons = people.of(base)
                .orElseThrow(() -> new IllegalArgumentException("Nobody counted the people " + base.code()));
        var lines = new ArrayList<NeedLine>();
        for (var norm : regime.norms()) {
            if (norm.days().has(day)) {
                counted(norm, people, base, persons)
                        .map(counted -> line(norm, counted, persons, regime.edition()))
                        .ifPresent(lines::add);
            }
        }
        return List.copyOf(lines);
    }

    private record Counted(String base, BigDecimal number, boolean estimated) {}

    private static Optional<Counted> counted(Norm norm, CountedPeople people, PeopleBase base, long persons) {
        return switch (norm.per()) {
            case Norm.PERSON -> Optional.of(new Counted(base.code(), BigDecimal.valueOf(persons), false));
            case Norm.HOUSEHOLD -> Optional.of(households(people, persons));
            default ->
                Optional.ofNullable(people.groups().get(norm.per()))
                        .map(number -> new Counted(norm.per(), BigDecimal.valueOf(number), false));
        };
    }

    private static Counted households(CountedPeople people, long persons) {
        var counted = people.households();
        return counted == null
                ? new Counted(
                        "households",
                        BigDecimal.valueOf(persons).divide(BigDecimal.valueOf(CountedPeople.USUAL_HOUSEHOLD)),
                        true)
                : new Counted("households", BigDecimal.valueOf(counted), false);
    }

    private static NeedLine line(Norm norm, Counted counted, long persons, String edition) {
        var amount = norm.amount();
        var whole = counted.number().multiply(amount.quantity());
        var parts = Math.multiplyExact(amount.of(), norm.period().days());
        return new NeedLine(
                norm,
                divided(whole, parts),
                counted.base(),
                counted.number(),
                counted.estimated(),
                perPerson(norm, counted, whole, persons),
                edition);
    }

    private static BigDecimal perPerson(Norm norm, Counted counted, BigDecimal whole, long persons) {
        var parts = (long) norm.amount().of() * norm.period().days();
        if (norm.per().equals(Norm.PERSON)) {
            return divided(norm.amount().quantity(), parts);
        }
        return persons == 0 || counted.number().signum() == 0
                ? BigDecimal.ZERO
                : divided(whole, Math.multiplyExact(parts, persons));
    }

    private static BigDecimal divided(BigDecimal number, long by) {
        return number.divide(BigDecimal.valueOf(by), MathContext.DECIMAL128).stripTrailingZeros();
    }
}
