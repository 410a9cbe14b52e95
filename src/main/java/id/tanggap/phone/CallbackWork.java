package id.tanggap.phone;

import id.tanggap.access.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Commands of agents on callbacks. Each command is one transaction that begins with the lock on the callback.
@Component
class CallbackWork {

    private static final int LONGEST_NOTE = 2000;
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final ObligationRows rows;
    private final Obligations obligations;
    private final CallbackEvents events;
    private final Attempts attempts;
    private final CallbackClock clocks;
    private final JdbcClient jdbc;
    private final Clock clock;

    CallbackWork(
            ObligationRows rows,
            Obligations obligations,
            CallbackEvents events,
            Attempts attempts,
            CallbackClock clocks,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.obligations = obligations;
        this.events = events;
        this.attempts = attempts;
        this.clocks = clocks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public PhoneCommandResult claim(long id, Viewer by) {
        return owed(id, by, (owed, now) -> {
            rows.claim(id, by.userId(), now);
            events.append(id, "claimed", by.name(), null, Map.of(), now);
            return new PhoneCommandResult.Accepted(id);
        });
    }

    @Transactional
    public PhoneCommandResult release(long id, Viewer by) {
        return owed(id, by, (owed, now) -> {
            rows.claim(id, null, null);
            events.append(id, "released", by.name(), null, Map.of(), now);
            return new PhoneCommandResult.Accepted(id);
        });
    }

    @Transactional
    public PhoneCommandResult attempt(long id, Viewer by, Callbacks.Attempt attempt, @Nullable String note) {
        return owed(id, by, (owed, now) -> {
            var from = clocks.callableFrom(owed.urgent(), now, owed.zone());
            if (from.isAfter(now)) {
                return Refusal.of("quiet", TO_THE_MINUTE.format(from.atZone(owed.zone())));
            }
            tell(owed, by, attempt, trimmed(note), now);
            return new PhoneCommandResult.Accepted(id);
        });
    }

    private void tell(Obligation owed, Viewer by, Callbacks.Attempt attempt, String note, Instant now) {
        var reached = attempt == Callbacks.Attempt.REACHED;
        var known = events.of(owed.id());
        var data = new HashMap<String, Object>(Map.of("result", attempt.code(), "note", note));
        var same = attempts.byLog(known, now);
        if (same.isEmpty()) {
            obligations.record(owed, known, new Obligations.Told(by.name(), null, reached, data), now);
            return;
        }
        data.put("same-as", same.get());
        events.append(owed.id(), "note", by.name(), null, data, now);
        if (reached) {
            obligations.end(owed.id(), "settled", "reached", by.name(), null, Map.of(), now);
        }
    }

    @Transactional
    public PhoneCommandResult settle(long id, Viewer by, String note) {
        if (note.isBlank()) {
            return Refusal.of("note-missing");
        }
        return owed(id, by, (owed, now) -> {
            obligations.end(id, "settled", "by-agent", by.name(), null, Map.of("note", trimmed(note)), now);
            return new PhoneCommandResult.Accepted(id);
        });
    }

    private static String trimmed(@Nullable String note) {
        var text = Storable.text(Objects.requireNonNullElse(note, "").strip());
        return text.length() <= LONGEST_NOTE ? text : text.substring(0, LONGEST_NOTE);
    }

    /// Takes a settlement back. Refused if the number has a new open callback since.
    @Transactional
    public PhoneCommandResult reopen(long id, Viewer by) {
        if (!by.answersCalls()) {
            return Refusal.of("not-yours");
        }
        jdbc.sql("select number from callback where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .ifPresent(rows::oneAtATime);
        return rows.lock(id).map(ended -> reopen(ended, by)).orElseGet(() -> Refusal.of("callback-unknown"));
    }

    private PhoneCommandResult reopen(Obligation ended, Viewer by) {
        if (ended.isOwed()) {
            return Refusal.of("owed-already");
        }
        if (rows.lockOpen(ended.number()).isPresent()) {
            return Refusal.of("owed-anew");
        }
        var now = clock.instant();
        rows.reopen(ended.id(), now);
        events.append(ended.id(), "reopened", by.name(), null, Map.of(), now);
        return new PhoneCommandResult.Accepted(ended.id());
    }

    private PhoneCommandResult owed(long id, Viewer by, BiFunction<Obligation, Instant, PhoneCommandResult> verb) {
        if (!by.answersCalls()) {
            return Refusal.of("not-yours");
        }
        return rows.lock(id)
                .map(owed -> {
                    var now = clock.instant();
                    if (!owed.isOwed()) {
                        return Refusal.of("settled");
                    }
                    return owed.isClaimedByOther(by.userId(), now)
                            ? Refusal.of("claimed", Objects.requireNonNullElse(owed.claimedByName(), "–"))
                            : verb.apply(owed, now);
                })
                .orElseGet(() -> Refusal.of("callback-unknown"));
    }
}
