package id.tanggap.incident.attachment;

import id.tanggap.access.Viewer;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentFacts;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.region.RegionLevel;
import id.tanggap.taxonomy.CategoryTrait;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.view.TicketReader;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Suggests open tickets that may belong to an incident: about a disaster or relief, opened from six hours before its
/// start, from one of its places or from inside its area, and attached to no incident.
@Service
public class TicketSuggestions {

    /// Citizens write before anybody knows when it began.
    static final Duration BEFORE = Duration.ofHours(6);

    private static final int LOOKED_AT = 2000;
    private static final int KABKOTA = 5;

    private final JdbcClient jdbc;
    private final Gazetteer gazetteer;
    private final TicketReader tickets;
    private final Clock clock;
    private final Taxonomy taxonomy;

    TicketSuggestions(JdbcClient jdbc, Gazetteer gazetteer, Taxonomy taxonomy, TicketReader tickets, Clock clock) {
        this.jdbc = jdbc;
        this.gazetteer = gazetteer;
        this.tickets = tickets;
        this.clock = clock;
        this.taxonomy = taxonomy;
    }

    private record Candidate(long id, String place) {}

    /// Newest first. One statement along the index of places and times, which reads at most 2,000 tickets, and one for
    /// what is shown.
    public List<TicketSummary> of(Incident incident, Viewer viewer, int limit) {
        var kabkota = kabkota(incident.facts());
        if (kabkota.isEmpty()) {
            return List.of();
        }
        var visibility = viewer.visibility();
        var ids = jdbc
                .sql("""
                        select t.id, t.place_code as place
                        from (select x.* from ticket x
                              where left(x.place_code, 5) in (:kabkota) and x.created_at between :from and :now
                              order by x.created_at desc
                              limit :looked) t
                        where t.category in (:categories) and %s and %s
                          and t.exercise_id is not distinct from :exercise::bigint
                          and not exists (select 1 from incident_ticket a where a.ticket_id = t.id)
                        order by t.created_at desc
                        """.formatted(TicketState.IS_OPEN, visibility.sql()))
                .param("kabkota", kabkota)
                .param("from", Timestamp.from(incident.facts().startedAt().minus(BEFORE)))
                .param("now", Timestamp.from(clock.instant()))
                .param("looked", LOOKED_AT)
                .param("exercise", incident.origin().exercise(), Types.BIGINT)
                .param("categories", categories())
                .params(visibility.parameters())
                .query(Candidate.class)
                .list()
                .stream()
                .filter(one -> belongs(incident.facts(), new RegionCode(one.place())))
                .map(Candidate::id)
                .limit(limit)
                .toList();
        var found = new ArrayList<>(tickets.summaries(ids, visibility));
        found.sort(Comparator.comparingLong(TicketSummary::id).reversed());
        return List.copyOf(found);
    }

    private boolean belongs(IncidentFacts facts, RegionCode place) {
        return facts.concerns(place)
                || gazetteer
                        .find(place)
                        .filter(region -> facts.areas().stream().anyMatch(area -> area.contains(region.centre())))
                        .isPresent();
    }

    /// The kabupaten and kota in which to look.
    private Set<String> kabkota(IncidentFacts facts) {
        var named = facts.places().stream().flatMap(place -> kabkotaOf(place).stream());
        var inside = facts.areas().isEmpty()
                ? Stream.<String>of()
                : gazetteer.all().stream()
                        .filter(region -> facts.areas().stream().anyMatch(area -> area.contains(region.centre())))
                        .flatMap(region -> kabkotaOf(region.code()).stream());
        return Stream.concat(named, inside).collect(Collectors.toSet());
    }

    private List<String> kabkotaOf(RegionCode place) {
        if (place.value().length() >= KABKOTA) {
            return List.of(place.value().substring(0, KABKOTA));
        }
        return gazetteer.all().stream()
                .filter(region -> region.level() == RegionLevel.KABUPATEN || region.level() == RegionLevel.KOTA)
                .map(Region::code)
                .filter(place::contains)
                .map(RegionCode::value)
                .toList();
    }

    private List<String> categories() {
        return Stream.concat(
                        taxonomy.with(CategoryTrait.DISASTER).stream(), taxonomy.with(CategoryTrait.RELIEF).stream())
                .distinct()
                .toList();
    }
}
