package id.tanggap.incident.proposal;

import id.tanggap.incident.Incident;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Stores what spoke for proposals. Part of the caller's transaction.
@Repository
class ProposalStore {

    private final JdbcClient jdbc;

    ProposalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Makes proposals from hazards one after the other until the transaction ends, also if two nodes try: one that
    /// lost its lease may not know it yet.
    void lockHazards() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('incident-hazards', 0))::text")
                .query(String.class)
                .single();
    }

    /// @param kind `report`, `quake` or `alert`
    /// @param reference id of the ticket, quake or chain of alerts
    record Signal(String kind, String reference, String revision) {}

    /// @param revision that the proposal was last told of
    record Known(long incident, String revision) {}

    /// The incident that something spoke for already, and in which state.
    Optional<Known> known(Signal signal) {
        return jdbc.sql("""
                        select incident_id as incident, coalesce(revision, '') as revision from incident_signal
                        where kind = :kind and reference = :reference
                        for update
                        """)
                .param("kind", signal.kind())
                .param("reference", signal.reference())
                .query(Known.class)
                .optional();
    }

    /// @return false if it spoke for an incident already
    boolean add(long incident, Signal signal, Instant at) {
        return jdbc.sql("""
                        insert into incident_signal (kind, reference, incident_id, revision, at)
                        values (:kind, :reference, :incident, :revision, :at)
                        on conflict do nothing
                        """)
                        .param("kind", signal.kind())
                        .param("reference", signal.reference())
                        .param("incident", incident)
                        .param("revision", signal.revision())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void revise(Signal signal) {
        jdbc.sql("update incident_signal set revision = :revision where kind = :kind and reference = :reference")
                .param("revision", signal.revision())
                .param("kind", signal.kind())
                .param("reference", signal.reference())
                .update();
    }

    /// A quake or alert that speaks for a proposed or open incident.
    record Told(Signal signal, long incident) {}

    /// Those of proposed and open incidents, the newest first.
    List<Told> hazards(int limit) {
        return jdbc.sql("""
                        select s.kind, s.reference, coalesce(s.revision, '') as revision, s.incident_id
                        from incident_signal s
                        join incident i on i.id = s.incident_id
                        where i.state in ('proposed', 'open') and s.kind in ('quake', 'alert')
                        order by s.at desc
                        limit :limit
                        """)
                .param("limit", limit)
                .query((row, n) -> new Told(
                        new Signal(row.getString("kind"), row.getString("reference"), row.getString("revision")),
                        row.getLong("incident_id")))
                .list();
    }

    /// One report more for a proposal.
    ///
    /// @return how many
    int count(Incident proposal, int more) {
        return jdbc.sql("update incident set reports = reports + :more where id = :id returning reports")
                .param("more", more)
                .param("id", proposal.id())
                .query(Integer.class)
                .single();
    }

    /// Whether a proposal of a type at a place was dismissed since a time.
    boolean wasDismissed(String place, String type, Instant since) {
        return jdbc.sql("""
                        select exists (select 1 from incident i
                                       join incident_place p on p.incident_id = i.id
                                       where p.region = :place and not i.exercise and i.state = 'dismissed' and i.type = :type
                                         and i.closed_at > :since)
                        """)
                .param("place", place)
                .param("type", type)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }
}
