package id.tanggap.needs;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// How many people there are, as far as anybody has counted.
///
/// @param people by base; a base that nobody counted is missing
/// @param households of the people of the base that is asked for; null if nobody counted
/// @param groups persons by group such as `under2` or `women`; a group that nobody counted is missing
public record CountedPeople(
        Map<PeopleBase, Long> people, @Nullable Long households, Map<String, Long> groups) {

    /// More than live on earth.
    public static final long MOST = 10_000_000_000L;

    /// Persons of a household where nobody counted households; lines then say that they are estimated.
    public static final int USUAL_HOUSEHOLD = 5;

    public CountedPeople {
        people = Map.copyOf(people);
        groups = Map.copyOf(groups);
        people.values().forEach(CountedPeople::check);
        groups.values().forEach(CountedPeople::check);
        if (households != null) {
            check(households);
        }
    }

    public static CountedPeople displaced(long number) {
        var people = new EnumMap<PeopleBase, Long>(PeopleBase.class);
        people.put(PeopleBase.DISPLACED, number);
        return new CountedPeople(people, null, Map.of());
    }

    /// The first that was counted of displaced, sheltered, affected.
    public Optional<PeopleBase> usualBase() {
        return Arrays.stream(PeopleBase.values()).filter(people::containsKey).findFirst();
    }

    OptionalLong of(PeopleBase base) {
        var number = people.get(base);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private static void check(long number) {
        if (number < 0 || number > MOST) {
            throw new IllegalArgumentException("A number of people is 0 to 10,000,000,000, not " + number);
        }
    }
}
