package id.tanggap.resource.person;

import id.tanggap.balai.BalaiCode;
import id.tanggap.resource.Confirmation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody on a roster.
///
/// @param askedAt when they were last asked by text whether they are still ready
/// @param invented made by the demo, never a real person
public record Person(
        long id,
        PersonDraft about,
        @Nullable Confirmation confirmation,
        @Nullable Instant askedAt,
        boolean invented) {

    public @Nullable BalaiCode balai() {
        return about.base().balai();
    }

    /// Whether nobody confirmed in the last 90 days that this person is still there and ready.
    public boolean stale(Instant now) {
        return confirmation == null || confirmation.stale(now);
    }

    /// What holds now: a state that has ended is rest.
    public Availability availability(Instant now) {
        var stored = about.availability();
        var until = stored.until();
        return until != null && until.isBefore(now) ? Availability.UNKNOWN : stored;
    }
}
