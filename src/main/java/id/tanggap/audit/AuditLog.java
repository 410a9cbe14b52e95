package id.tanggap.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/// Records what somebody did, in the transaction of the caller: if the record cannot be written, the act is undone.
/// Who acts without a transaction (an export, an opening) records first and acts then.
///
///     audit.record(AuditKind.NUMBER_OPENED, viewer.actor(), AuditSubject.ticket(number), Map.of("how", "text"));
///
/// The address is that of the request that runs on this thread.
public class AuditLog {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditActor otherwise;

    /// For the server: what nobody has asked for, it does by itself.
    public AuditLog(JdbcClient jdbc, Clock clock) {
        this(jdbc, clock, AuditActor.SYSTEM);
    }

    /// @param otherwise who acts where nobody is signed in
    public AuditLog(JdbcClient jdbc, Clock clock, AuditActor otherwise) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.otherwise = otherwise;
    }

    /// What whoever is signed in does on this thread.
    ///
    /// @param arguments those the kind names, and others; what is too long is cut
    /// @return id of the event
    public long record(AuditKind kind, AuditSubject subject, Map<String, ?> arguments) {
        return record(kind, current(), subject, arguments);
    }

    /// @param arguments those the kind names, and others; what is too long is cut
    /// @return id of the event
    public long record(AuditKind kind, AuditActor actor, AuditSubject subject, Map<String, ?> arguments) {
        return jdbc.sql("""
                        with written as (
                            insert into audit_event
                                (at, kind, actor_kind, actor_id, actor_name, actor_role, address,
                                 subject_kind, subject_id, subject_name, arguments)
                            values
                                (:at, :kind, :actorKind, :actorId, :actorName, :actorRole, :address,
                                 :subjectKind, :subjectId, :subjectName, :arguments)
                            returning id
                        )
                        insert into audit_waiting (event_id) select id from written returning event_id
                        """)
                .param("at", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .param("kind", kind.code())
                .param("actorKind", actor.kind().code())
                .param("actorId", actor.userId())
                .param("actorName", bounded(actor.name()))
                .param("actorRole", actor.role())
                .param("address", address())
                .param("subjectKind", subject.kind().code())
                .param("subjectId", bounded(subject.id()))
                .param("subjectName", bounded(subject.name()))
                .param("arguments", json(arguments))
                .query(Long.class)
                .single();
    }

    private AuditActor current() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof AuditPrincipal principal
                ? principal.actor()
                : otherwise;
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest().getRemoteAddr()
                : null;
    }

    /// Sorted, so that equal arguments are equal texts.
    private static String json(Map<String, ?> arguments) {
        var bounded = new TreeMap<String, String>();
        arguments.forEach((name, value) -> bounded.put(name, bounded(String.valueOf(value))));
        return JSON.writeValueAsString(bounded);
    }

    /// PostgreSQL keeps no NUL in a text.
    private static String bounded(String text) {
        var clean = text.replace("\0", "");
        if (clean.length() <= LONGEST) {
            return clean;
        }
        var end = Character.isHighSurrogate(clean.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return clean.substring(0, end) + "…";
    }
}
