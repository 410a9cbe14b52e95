package id.tanggap.relief;

import java.util.List;

/// How many people tickets speak of, by the rule "own group adds up, a crowd counts once".
///
/// Each citizen counts once for a place and figure, with the largest number that any of their tickets says; a ticket of
/// an unknown citizen counts as a citizen. Numbers of one's own group (up to 15 people or 3 households) are added up.
/// Larger ones speak of a whole village, of which several citizens write: only the largest counts. The estimate is the
/// larger of the two; the truth lies between `least`, if all speak of the same people, and `most`, if no two do.
///
/// @param place code of Kemendagri
/// @param figure `affected`, `displaced` or `households`
/// @param citizens whose numbers are in it
/// @param tickets numbers of their tickets, the newest first
public record PeopleEstimate(
        String place, String figure, long number, long least, long most, int citizens, List<String> tickets) {

    private static final int OWN_PEOPLE = 15;
    private static final int OWN_HOUSEHOLDS = 3;

    public PeopleEstimate {
        tickets = List.copyOf(tickets);
    }

    /// @param said the number of each citizen; at least one
    static PeopleEstimate of(String place, String figure, List<Long> said, List<String> tickets) {
        var own = figure.equals("households") ? OWN_HOUSEHOLDS : OWN_PEOPLE;
        var groups = said.stream()
                .filter(number -> number <= own)
                .mapToLong(Long::longValue)
                .sum();
        var largest = said.stream().mapToLong(Long::longValue).max().orElse(0);
        var all = said.stream().mapToLong(Long::longValue).sum();
        return new PeopleEstimate(
                place, figure, largest > own ? Math.max(groups, largest) : groups, largest, all, said.size(), tickets);
    }
}
