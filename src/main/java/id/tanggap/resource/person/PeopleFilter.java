package id.tanggap.resource.person;

import id.tanggap.balai.BalaiCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which people a list shows; what is null or empty does not narrow it.
///
/// @param words part of the name, or a whole employee number
/// @param region beginning of an area code: `33`, `33.21`
/// @param stale only those whom nobody confirmed in the last 90 days
public record PeopleFilter(
        String words,
        @Nullable PersonKind kind,
        Availability.@Nullable State state,
        @Nullable BalaiCode balai,
        String region,
        boolean stale) {

    public static final PeopleFilter ALL = new PeopleFilter("", null, null, null, "", false);

    Optional<String> kindCode() {
        return Optional.ofNullable(kind).map(PersonKind::code);
    }
}
