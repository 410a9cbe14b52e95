package id.tanggap.resource.person;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.balai.BalaiCode;
import id.tanggap.region.Vicinity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which people a list shows; what is null or empty does not narrow it.
///
/// @param words part of the name, or a whole employee number
/// @param ready only those who could go: on duty or resting
/// @param region beginning of an area code: `33`, `33.21`
/// @param stale only those whom nobody confirmed in the last 90 days
/// @param vicinity only those who live in this circle, nearest first
public record PeopleFilter(
        String words,
        @Nullable PersonKind kind,
        Availability.@Nullable State state,
        boolean ready,
        @Nullable BalaiCode balai,
        String region,
        boolean stale,
        @Nullable Vicinity vicinity) {

    public static final PeopleFilter ALL = new PeopleFilter("", null, null, false, null, "", false, null);

    /// This filter narrowed to the people whose names this viewer may see: staff of a balai see its own roster. Empty
    /// for those who see only counts, such as agents.
    public Optional<PeopleFilter> seenBy(Viewer viewer) {
        var own = viewer.balai();
        if (viewer.role().dispatches() || viewer.role() == Role.AUDITOR) {
            return Optional.of(this);
        }
        return viewer.role() == Role.BALAI && own != null
                ? Optional.of(new PeopleFilter(words, kind, state, ready, new BalaiCode(own), region, stale, vicinity))
                : Optional.empty();
    }

    Optional<String> kindCode() {
        return Optional.ofNullable(kind).map(PersonKind::code);
    }
}
