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
class StaffEligibility implements AssignmentEligibility {

    private final StaffAvailability workers;
    private final Teams teams;
    private final Clock clock;

    StaffEligibility(StaffAvailability workers, Teams teams, Clock clock) {
        this.workers = workers;
        this.teams = teams;
        this.clock = clock;
    }

    @Override
    public Optional<Reason> objectionTo(long user, @Nullable String balai, String category) {
        workers.lock(user);
        return workers.find(user)
                .map(worker -> unfit(worker, category).or(() -> objectionTo(worker, balai)))
                .orElseGet(() -> Optional.of(Reason.of("refused.assignment.unknown")));
    }

    /// Whoever gets a ticket must be allowed to see it and to work on it.
    private Optional<Reason> unfit(StaffMember worker, String category) {
        return workers.maySee(worker.user(), category)
                ? Optional.empty()
                : Optional.of(Reason.of("refused.assignment.need-to-know", worker.name()));
    }

    private Optional<Reason> objectionTo(StaffMember worker, @Nullable String balai) {
        if (worker.balai() != null && !worker.balai().equals(balai)) {
            return Optional.of(Reason.of("refused.assignment.office", worker.name()));
        }
        if (worker.isAbsent(clock.instant())) {
            return Optional.of(Reason.of("refused.assignment.absent", worker.name()));
        }
        return worker.hasRoom()
                ? Optional.empty()
                : Optional.of(Reason.of("refused.assignment.full", worker.name(), Integer.toString(worker.open())));
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
