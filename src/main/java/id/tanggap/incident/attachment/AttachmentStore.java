package id.tanggap.incident.attachment;

import id.tanggap.access.Viewer;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentCode;
import id.tanggap.taxonomy.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Stores which ticket is attached to which incident. Part of the caller's transaction.
@Repository
class AttachmentStore {

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param batch the action on many tickets that this is a part of; null for a single one
    record By(Viewer viewer, @Nullable Long batch) {}

    /// @param was the urgency before, if attaching raised it
    record NewAttachment(long incident, long ticket, Optional<UrgencyInheritance.Before> was) {}

    Optional<IncidentCode> incidentOf(long ticket) {
        return jdbc.sql("""
                        select i.code from incident_ticket a join incident i on i.id = a.incident_id
                        where a.ticket_id = :ticket
                        """)
                .param("ticket", ticket)
                .query(String.class)
                .optional()
                .map(IncidentCode::new);
    }

    /// Whether both are real, or of the same exercise. An incident that somebody only marked as practised takes no real
    /// ticket either: its reporters would be told of something that did not happen.
    boolean isOfSameExercise(long ticket, Incident incident) {
        return jdbc.sql("""
                        select t.exercise_id is not distinct from :exercise::bigint
                           and (t.exercise_id is not null) = :practised
                        from ticket t where t.id = :ticket
                        """)
                .param("exercise", incident.origin().exercise(), Types.BIGINT)
                .param("practised", incident.facts().exercise())
                .param("ticket", ticket)
                .query(Boolean.class)
                .single();
    }

    /// @return false if it is attached already
    boolean add(NewAttachment attachment, By by, Instant now) {
        return jdbc.sql("""
                        with added as (
                        insert into incident_ticket (ticket_id, incident_id, attached_at, attached_by, user_id, batch_id,
                                                     urgency_was, version)
                        values (:ticket, :incident, :now, :name, :user::bigint, :batch::bigint, :was, :version::bigint)
                        on conflict do nothing
                        returning ticket_id, incident_id, attached_at)
                        insert into incident_ticket_time (ticket_id, incident_id, attached_at)
                        select ticket_id, incident_id, attached_at from added
                        on conflict (ticket_id, attached_at)
                        do update set incident_id = excluded.incident_id, detached_at = null
                        """)
                        .param("ticket", attachment.ticket())
                        .param("incident", attachment.incident())
                        .param("now", Timestamp.from(now))
                        .param("name", by.viewer().name())
                        .param("user", by.viewer().userId())
                        .param("batch", by.batch())
                        .param(
                                "was",
                                attachment
                                        .was()
                                        .map(one -> one.urgency().code())
                                        .orElse(null))
                        .param(
                                "version",
                                attachment
                                        .was()
                                        .map(UrgencyInheritance.Before::version)
                                        .orElse(null))
                        .update()
                == 1;
    }

    void remove(long ticket, Instant now) {
        jdbc.sql("delete from incident_ticket where ticket_id = :ticket")
                .param("ticket", ticket)
                .update();
        jdbc.sql("""
                        update incident_ticket_time set detached_at = greatest(:now, attached_at)
                        where ticket_id = :ticket and detached_at is null
                        """).param("ticket", ticket).param("now", Timestamp.from(now)).update();
    }

    long begin(long incident, Viewer by, Instant now) {
        return jdbc.sql("""
                        insert into incident_batch (incident_id, user_id, at) values (:incident, :user, :now) returning id
                        """)
                .param("incident", incident)
                .param("user", Objects.requireNonNull(by.userId()))
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    /// Marks an action as undone.
    ///
    /// @return its incident; empty if it is not theirs, too old, or was undone already
    Optional<Long> undone(long batch, Viewer by, Duration within, Instant now) {
        return jdbc.sql("""
                        update incident_batch set undone_at = :now
                        where id = :batch and user_id = :user and undone_at is null and at > :since
                        returning incident_id
                        """)
                .param("batch", batch)
                .param("user", Objects.requireNonNull(by.userId()))
                .param("since", Timestamp.from(now.minus(within)))
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    /// A ticket of an action on many.
    record Member(long ticket, Optional<UrgencyInheritance.Before> was) {}

    /// Those that are still attached.
    List<Member> members(long batch) {
        return jdbc.sql("""
                        select ticket_id, urgency_was, version from incident_ticket
                        where batch_id = :batch
                        order by ticket_id
                        """)
                .param("batch", batch)
                .query((row, n) -> member(row))
                .list();
    }

    private static Member member(ResultSet row) throws SQLException {
        var was = row.getString("urgency_was");
        return new Member(
                row.getLong("ticket_id"),
                was == null
                        ? Optional.empty()
                        : Optional.of(new UrgencyInheritance.Before(Urgency.of(was), row.getLong("version"))));
    }
}
