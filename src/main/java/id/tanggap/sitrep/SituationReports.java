package id.tanggap.sitrep;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.dispatch.history.DispatchHistory;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.history.IncidentHistory;
import id.tanggap.incident.history.PastIncident;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.Region;
import id.tanggap.relief.ReliefNeeds;
import id.tanggap.ticket.timeline.PastTickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Computes the situation of an incident for any past minute.
///
/// A report counts all reports and orders, whoever looks: `mayRead` says who may.
@Service
public class SituationReports {

    /// Later than a minute ago something that was stamped earlier may still be on its way into the database.
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final IncidentHistory incidents;
    private final PastTickets tickets;
    private final DispatchHistory orders;
    private final ReliefNeeds needs;
    private final TransactionTemplate snapshot;
    private final Clock clock;
    private final Gazetteer gazetteer = Gazetteer.shipped();

    public SituationReports(
            IncidentHistory incidents,
            PastTickets tickets,
            DispatchHistory orders,
            ReliefNeeds needs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.incidents = incidents;
        this.tickets = tickets;
        this.orders = orders;
        this.needs = needs;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.clock = clock;
    }

    /// Those who lead incidents, those who audit, and programs from which nothing is hidden.
    public static boolean mayRead(Viewer viewer) {
        var program = viewer.userId() == null
                && viewer.balai() == null
                && viewer.hidden().isEmpty();
        return viewer.role().opensIncidents() || viewer.role() == Role.AUDITOR || program;
    }

    /// The last minute that a report can be computed for.
    public Instant latest() {
        return clock.instant().minus(SETTLED).truncatedTo(ChronoUnit.MINUTES);
    }

    /// Whether a report can be computed for this time: a full minute that is over.
    public boolean isPast(Instant at) {
        return at.equals(at.truncatedTo(ChronoUnit.MINUTES)) && !at.isAfter(latest());
    }

    /// @param at a full minute that is over
    /// @return empty if no incident has this code, or it was not known then
    /// @throws IllegalArgumentException if `isPast` says no
    public Optional<SituationReport> at(IncidentCode code, Instant at) {
        return records(code, at).map(this::of);
    }

    /// The report of these records.
    public SituationReport of(IncidentRecords records) {
        return ReportWriter.write(records, zone(records));
    }

    /// What a report is computed from.
    ///
    /// @throws IllegalArgumentException if `isPast` says no
    public Optional<IncidentRecords> records(IncidentCode code, Instant at) {
        if (!isPast(at)) {
            throw new IllegalArgumentException("Not a full minute that is over: " + at);
        }
        return Objects.requireNonNull(snapshot.execute(status -> incidents
                .at(code, at)
                .map(incident -> new IncidentRecords(
                        incident,
                        tickets.at(incident.tickets(), at),
                        orders.at(incident.id(), at),
                        needs.tableAt(scope(incident), IncidentRecords.NEEDS_DAYS, at)))));
    }

    private static ReliefNeeds.Scope scope(PastIncident incident) {
        return new ReliefNeeds.Scope(incident.id(), incident.places(), Instant.parse(incident.fact("started")));
    }

    /// The zone of the incident's first place, in which its reports tell times.
    public ZoneId zone(IncidentRecords records) {
        return records.incident().places().stream()
                .findFirst()
                .flatMap(gazetteer::find)
                .map(Region::zone)
                .orElse(IndonesianZone.NATIONAL);
    }
}
