package id.tanggap.assignment;

import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.ownership.AssignmentEligibility;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Decides who can get a ticket: nobody who is absent, has too many open tickets, or works at another office.
@Component
record StaffEligibility(StaffAvailability availability, Teams teams, Clock clock) implements AssignmentEligibility {

    @Override
    public Optional<Reason> objectionTo(long user, @Nullable String balai, String category) {
        availability.lock(user);
        return availability
                .find(user)
                .map(member -> unfit(member, category).or(() -> objectionTo(member, balai)))
                .orElseGet(() -> Optional.of(Reason.of("refused.assignment.unknown")));
    }

    @Override
    public Optional<Reason> objectionToHeir(long user, @Nullable String balai, String category) {
        return availability
                .find(user)
                .map(member -> unfit(member, category).or(() -> elsewhere(member, balai)))
                .orElseGet(() -> Optional.of(Reason.of("refused.assignment.unknown")));
    }

    /// Whoever gets a ticket must be allowed to see it and to work on it.
    private Optional<Reason> unfit(StaffMember member, String category) {
        return availability.maySee(member.user(), category)
                ? Optional.empty()
                : Optional.of(Reason.of("refused.assignment.need-to-know", member.name()));
    }

    private Optional<Reason> objectionTo(StaffMember member, @Nullable String balai) {
        return elsewhere(member, balai).or(() -> busy(member));
    }

    private static Optional<Reason> elsewhere(StaffMember member, @Nullable String balai) {
        return member.balai() != null && !member.balai().equals(balai)
                ? Optional.of(Reason.of("refused.assignment.office", member.name()))
                : Optional.empty();
    }

    private Optional<Reason> busy(StaffMember member) {
        if (member.isAbsent(clock.instant())) {
            return Optional.of(Reason.of("refused.assignment.absent", member.name()));
        }
        return member.hasRoom()
                ? Optional.empty()
                : Optional.of(Reason.of("refused.assignment.full", member.name(), Integer.toString(member.open())));
    }

    @Override
    public Optional<Reason> objectionToTeam(long team, @Nullable String balai) {
        return teams.find(team)
                        .filter(found -> Objects.equals(found.balai(), balai))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Reason.of("refused.assignment.team"));
    }
}
