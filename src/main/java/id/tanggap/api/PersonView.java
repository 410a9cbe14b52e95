package id.tanggap.api;

import id.tanggap.resource.person.Person;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody on a roster as programs see them.
///
/// @param phone only for those who dispatch
@Schema(name = "Person")
record PersonView(
        long id,
        String name,
        String kind,
        String home,
        @Nullable String balai,
        Availability availability,
        List<String> skills,
        @Nullable Instant confirmedAt,
        boolean invented,
        @Nullable String phone) {

    record Availability(
            String state, @Nullable Instant until, @Nullable String assignment) {}

    static PersonView of(Person person, Instant now, boolean numbers) {
        var about = person.about();
        var balai = person.balai();
        var confirmation = person.confirmation();
        var availability = person.availability(now);
        return new PersonView(
                person.id(),
                about.name(),
                about.kind().code(),
                about.home().area().value(),
                balai == null ? null : balai.value(),
                new Availability(availability.state().code(), availability.until(), availability.assignment()),
                about.skills().skills(),
                confirmation == null ? null : confirmation.at(),
                person.invented(),
                numbers ? about.keys().phone() : null);
    }
}
