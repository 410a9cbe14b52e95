package id.tanggap.access;

import id.tanggap.audit.AuditActor;
import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditSubject;
import id.tanggap.platform.blob.Sha256;
import id.tanggap.platform.code.IndonesianZone;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/// Bearer tokens of programs (RFC 6750). Only a SHA-256 is kept: the secret has 256 random bits, so no salt is needed.
public class ApiTokens {

    private static final int SECRET_BYTES = 32;
    private static final Duration USED_EVERY = Duration.ofMinutes(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean demo;
    private final AuditLog audit;
    private final AuditActor otherwise;

    public ApiTokens(JdbcClient jdbc, Clock clock, boolean demo) {
        this(jdbc, clock, demo, AuditActor.SYSTEM);
    }

    /// @param otherwise who makes tokens where nobody is signed in
    public ApiTokens(JdbcClient jdbc, Clock clock, boolean demo, AuditActor otherwise) {
        this.audit = new AuditLog(jdbc, clock, otherwise);
        this.otherwise = otherwise;
        this.jdbc = jdbc;
        this.clock = clock;
        this.demo = demo;
    }

    /// Makes a token; it is shown once and never again.
    ///
    /// @param balai the only balai whose tickets it sees; null for all
    /// @param needToKnow the restricted categories it sees
    @Transactional
    public String create(String name, @Nullable String balai, Set<String> needToKnow) {
        return create(name, balai, Role.AGENT, needToKnow);
    }

    /// @param role `AGENT` or `DUTY_OFFICER`; a token of a balai acts for that balai, whatever it is
    @Transactional
    public String create(String name, @Nullable String balai, Role role, Set<String> needToKnow) {
        return create(new Program(name, balai, role, needToKnow, null));
    }

    /// Makes a token; it is shown once and never again.
    @Transactional
    public String create(Program program) {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        var token = "tgp_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        put(token, program);
        return token;
    }

    /// Registers a token chosen elsewhere, that sees no restricted category; nothing happens if it is there already.
    @Transactional
    public void put(String name, String token, @Nullable String balai) {
        put(name, token, balai, Set.of());
    }

    /// Registers a token chosen elsewhere; nothing happens if it is there already.
    ///
    /// @param needToKnow the restricted categories it sees
    @Transactional
    public void put(String name, String token, @Nullable String balai, Set<String> needToKnow) {
        put(token, new Program(name, balai, Role.AGENT, needToKnow, null));
    }

    /// What a program may do and see.
    ///
    /// @param balai the only balai whose tickets it sees; null for all
    /// @param role `AGENT` or `DUTY_OFFICER`; a token of a balai acts for that balai, whatever it is
    /// @param needToKnow the restricted categories it sees
    /// @param expires from when on its token is no longer good; null for never
    public record Program(
            String name,
            @Nullable String balai,
            Role role,
            Set<String> needToKnow,
            @Nullable Instant expires) {

        public Program {
            needToKnow = Set.copyOf(needToKnow);
        }
    }

    private void put(String token, Program program) {
        var made = jdbc.sql("""
                        insert into api_token
                            (name, token_hash, balai_code, role, need_to_know, demo, created_at, made_by, expires_at)
                        values (:name, :hash, :balai, :role, string_to_array(:known, ' '), :demo, :at, :by, :expires)
                        on conflict (token_hash) do nothing
                        """)
                .param("name", program.name())
                .param("hash", hash(token))
                .param("balai", program.balai())
                .param("role", program.role().code())
                .param("known", String.join(" ", program.needToKnow()))
                .param("demo", demo)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", author())
                .param("expires", program.expires() == null ? null : Timestamp.from(program.expires()))
                .update();
        if (made > 0) {
            audit.record(
                    AuditKind.TOKEN_CREATED,
                    AuditSubject.of(AuditSubject.Kind.TOKEN, program.name()),
                    Map.of(
                            "role", program.role().code(),
                            "balai", Objects.requireNonNullElse(program.balai(), ""),
                            "lists", String.join(" ", new TreeSet<>(program.needToKnow()))));
        }
    }

    private String author() {
        return Account.viewerOf(SecurityContextHolder.getContext().getAuthentication())
                .map(Viewer::name)
                .orElseGet(otherwise::name);
    }

    /// Who comes with this token, if it is valid now. Nothing is kept in memory: a token that was revoked or has
    /// expired is refused at once on every node. When it was used is written once a minute at most.
    public Optional<Viewer> viewer(String token) {
        var now = clock.instant();
        var found = jdbc.sql("""
                        select id, name, balai_code, role,
                               array(select r.category from restricted_category r
                                     where (r.category = any (need_to_know)) is not true) as hidden,
                               last_used_at is null or last_used_at < :minute as unseen
                        from api_token
                        where token_hash = :hash and revoked_at is null and (:demo or not demo)
                          and (expires_at is null or expires_at > :now)
                        """)
                .param("hash", hash(token))
                .param("demo", demo)
                .param("now", Timestamp.from(now))
                .param("minute", Timestamp.from(now.minus(USED_EVERY)))
                .query((row, n) -> new Known(row.getLong("id"), row.getBoolean("unseen"), viewer(row)))
                .optional();
        found.filter(Known::unseen).ifPresent(known -> used(known.id(), now));
        return found.map(Known::viewer);
    }

    private record Known(long id, boolean unseen, Viewer viewer) {}

    private static Viewer viewer(ResultSet row) throws SQLException {
        return new Viewer(
                null,
                row.getString("name"),
                row.getString("balai_code") == null ? Role.of(row.getString("role")) : Role.BALAI,
                row.getString("balai_code"),
                IndonesianZone.NATIONAL,
                Locale.of("id"),
                Set.of((String[]) row.getArray("hidden").getArray()));
    }

    private void used(long id, Instant now) {
        jdbc.sql("""
                        update api_token set last_used_at = :now
                        where id = :id and (last_used_at is null or last_used_at < :minute)
                        """)
                .param("now", Timestamp.from(now))
                .param("minute", Timestamp.from(now.minus(USED_EVERY)))
                .param("id", id)
                .update();
    }

    private static byte[] hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8)).bytes();
    }
}
