package id.tanggap.incident.proposal;

import id.tanggap.incident.Declaration;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentFacts;
import id.tanggap.incident.IncidentLogEntry.Kind;
import id.tanggap.incident.IncidentOrigin;
import id.tanggap.incident.IncidentPhase;
import id.tanggap.incident.IncidentState;
import id.tanggap.incident.IncidentTypes;
import id.tanggap.incident.store.IncidentLog;
import id.tanggap.incident.store.IncidentReader;
import id.tanggap.incident.store.IncidentStore;
import id.tanggap.incident.store.PlaceLine;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Proposes an incident when citizens report it: the first three of different citizens from one kecamatan within an
/// hour, or a rise over the history of a kabupaten or kota (`RiseRule`).
///
/// A report that concerns a proposed or open incident of its place and type proposes nothing new. Part of the caller's
/// transaction; a constant number of statements for each report, along indexes.
@Component
class ReportProposals {

    private static final int CITIZENS = 3;
    private static final Duration HOUR = Duration.ofHours(1);
    /// How long a dismissed proposal is not made again from reports.
    private static final Duration PEACE = Duration.ofHours(6);
    private static final int FEW = 10;

    private final ReportLedger ledger;
    private final ProposalStore signals;
    private final IncidentReader incidents;
    private final IncidentStore store;
    private final IncidentLog log;
    private final ProposalNames names;

    ReportProposals(
            ReportLedger ledger,
            ProposalStore signals,
            IncidentReader incidents,
            IncidentStore store,
            IncidentLog log,
            ProposalNames names) {
        this.ledger = ledger;
        this.signals = signals;
        this.incidents = incidents;
        this.store = store;
        this.log = log;
        this.names = names;
    }

    /// Forgets counts that no rule needs any more.
    void forget(Instant now) {
        ledger.forget(now);
    }

    /// @param since when counting began: how long the history can be
    void consider(CitizenReport report, Instant since) {
        var area = report.area();
        var kabkota = report.kabkota();
        if (area.isEmpty() || kabkota.isEmpty()) {
            return;
        }
        if (ledger.enter(report, area.get())) {
            ledger.count(report.ledgerKey(kabkota.get()), report.at());
        }
        var there = incidents.living(PlaceLine.of(area.get().value()), report.exercise()).stream()
                .filter(incident -> isAbout(incident, report))
                .findFirst();
        if (there.isPresent()) {
            support(there.get(), report);
        } else if (!fromNeighbours(report, area.get())) {
            fromRise(report, kabkota.get(), since);
        }
    }

    /// Citizens write of a flood where the alert says flash flood: the type of the incident may be the narrower one, as
    /// `banjir-bandang` is of `banjir`.
    private static boolean isAbout(Incident incident, CitizenReport report) {
        var type = incident.facts().type();
        return type.equals(report.type())
                || type.startsWith(report.type() + "-")
                || type.equals(IncidentTypes.OTHER)
                || report.type().equals(IncidentTypes.OTHER);
    }

    /// One report more for a proposal; an open incident finds it among its suggestions.
    private void support(Incident incident, CitizenReport report) {
        if (!incident.isProposed() || !signals.add(incident.id(), signal(report.ticket()), report.at())) {
            return;
        }
        var number = signals.count(incident, 1);
        if (number > FEW && number % FEW != 0) {
            return;
        }
        var others =
                incident.origin().why().stream().filter(reason -> !reason.key().startsWith("reason.incident.reports"));
        var why = Stream.concat(Stream.of(supported(incident, number, report)), others)
                .toList();
        var origin = incident.origin();
        store.explain(
                incident,
                new IncidentOrigin(origin.source(), why, origin.withdrawnAt(), origin.exercise()),
                report.at());
    }

    /// A quake or an alert is about many places, and the first of them need not be where the reports come from.
    private Reason supported(Incident incident, int number, CitizenReport report) {
        var places = incident.facts().places();
        return places.size() == 1
                ? Reason.of("reason.incident.reports", Integer.toString(number), names.place(places.getFirst()))
                : Reason.of(
                        "reason.incident.reports-last",
                        Integer.toString(number),
                        report.kabkota().map(names::place).orElse(""));
    }

    private boolean fromNeighbours(CitizenReport report, RegionCode area) {
        var reports = ledger.lately(report.ledgerKey(area), report.at(), HOUR).stream()
                .filter(one -> one.type().equals(report.type())
                        || one.type().equals(IncidentTypes.OTHER)
                        || report.type().equals(IncidentTypes.OTHER))
                .toList();
        if (reports.size() < CITIZENS) {
            return false;
        }
        var why = Reason.of("reason.incident.reports", Integer.toString(reports.size()), names.place(area));
        propose(new Found(area, reports, IncidentOrigin.Source.REPORTS, why, report.exercise()), report.at());
        return true;
    }

    private void fromRise(CitizenReport report, RegionCode kabkota, Instant since) {
        var at = report.at();
        var start = at.minus(RiseRule.WINDOW);
        var history = Duration.between(since, start);
        var longest = history.compareTo(RiseRule.HISTORY) > 0 ? RiseRule.HISTORY : history;
        var key = report.ledgerKey(kabkota);
        var now = ledger.between(key, start, at);
        var before = longest.isPositive() ? ledger.between(key, start.minus(longest), start) : 0;
        if (report.exercise() != null || !longest.isPositive() || !RiseRule.isRise(now, before, longest)) {
            return;
        }
        var mean = String.format(Locale.ROOT, "%.1f", RiseRule.mean(before, longest));
        var why = Reason.of("reason.incident.rise", Integer.toString(now), names.place(kabkota), mean);
        var reports = List.of(new ReportLedger.Counted(report.type(), report.ticket(), at));
        propose(new Found(kabkota, reports, IncidentOrigin.Source.RISE, why, null), at);
    }

    /// @param reports newest first
    private record Found(
            RegionCode place,
            List<ReportLedger.Counted> reports,
            IncidentOrigin.Source source,
            Reason why,
            @Nullable Long exercise) {

        /// The type that most of them speak of.
        String type() {
            return reports.stream()
                    .map(ReportLedger.Counted::type)
                    .filter(type -> !type.equals(IncidentTypes.OTHER))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                    .entrySet()
                    .stream()
                    .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(IncidentTypes.OTHER);
        }

        Instant start() {
            return reports.stream()
                    .map(ReportLedger.Counted::at)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private void propose(Found found, Instant at) {
        var type = found.type();
        if (found.exercise() == null && signals.wasDismissed(found.place().value(), type, at.minus(PEACE))) {
            return;
        }
        var facts = new IncidentFacts(
                names.of(type, found.place()),
                type,
                IncidentPhase.SIAGA_DARURAT,
                Urgency.DARURAT,
                found.start(),
                null,
                Declaration.NONE,
                found.exercise() != null,
                List.of(found.place()),
                List.of());
        var origin = new IncidentOrigin(found.source(), List.of(found.why()), null, found.exercise());
        var proposal = store.add(facts, IncidentState.PROPOSED, origin, at);
        found.reports().forEach(report -> signals.add(proposal.id(), signal(report.ticket()), at));
        signals.count(proposal, found.reports().size());
        log.addBySystem(proposal.id(), new IncidentLog.Entry(Kind.PROPOSED), at);
    }

    private static ProposalStore.Signal signal(long ticket) {
        return new ProposalStore.Signal("report", Long.toString(ticket), "");
    }
}
