package id.tanggap.phone.callback;

import id.tanggap.access.Viewer;
import id.tanggap.phone.call.PhoneCommandResult;
import id.tanggap.phone.call.PhoneRefusal;
import id.tanggap.phone.call.StorableText;
import id.tanggap.phone.callback.CallbackEvents.NewEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Commands of agents on callbacks. Each command is one transaction that begins with the lock on the callback.
@Service
public class CallbackCommands {

    private static final int LONGEST_NOTE = 2000;
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final LockedCallbacks callbacks;
    private final AttemptRecorder recorder;
    private final CallbackCloser closer;
    private final CallbackEvents events;
    private final CallbackAttempts attempts;
    private final CallbackSchedule schedule;
    private final JdbcClient jdbc;
    private final Clock clock;

    CallbackCommands(
            LockedCallbacks callbacks,
            AttemptRecorder recorder,
            CallbackCloser closer,
            CallbackEvents events,
            CallbackAttempts attempts,
            CallbackSchedule schedule,
            JdbcClient jdbc,
            Clock clock) {
        this.callbacks = callbacks;
        this.recorder = recorder;
        this.closer = closer;
        this.events = events;
        this.attempts = attempts;
        this.schedule = schedule;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// An agent claims the callback, so that two agents do not call at the same time; `release` gives it back. A claim
    /// ends by itself after half an hour.
    @Transactional
    public PhoneCommandResult claim(long id, Viewer by) {
        return owed(id, by, (callback, now) -> {
            callbacks.claim(id, by.userId(), now);
            events.append(id, NewEvent.of(CallbackEventKind.CLAIMED, by.name(), now));
            return new PhoneCommandResult.Accepted(id);
        });
    }

    @Transactional
    public PhoneCommandResult release(long id, Viewer by) {
        return owed(id, by, (callback, now) -> {
            callbacks.claim(id, null, null);
            events.append(id, NewEvent.of(CallbackEventKind.RELEASED, by.name(), now));
            return new PhoneCommandResult.Accepted(id);
        });
    }

    /// An agent called. If the citizen was reached, the callback is settled. If not, the next attempt is scheduled;
    /// the third failed attempt ends the callback.
    ///
    /// @return refused in the caller's quiet hours unless urgent
    @Transactional
    public PhoneCommandResult attempt(long id, Viewer by, Callbacks.Attempt attempt, @Nullable String note) {
        return owed(id, by, (callback, now) -> {
            var from = schedule.callableFrom(callback.urgent(), now, callback.zone());
            if (from.isAfter(now)) {
                return PhoneRefusal.of("quiet", TO_THE_MINUTE.format(from.atZone(callback.zone())));
            }
            record(callback, new AgentAttempt(by.name(), attempt, trimmed(note)), now);
            return new PhoneCommandResult.Accepted(id);
        });
    }

    /// What an agent says about an attempt.
    private record AgentAttempt(String by, Callbacks.Attempt result, String note) {
        boolean reached() {
            return result == Callbacks.Attempt.REACHED;
        }

        Map<String, Object> data() {
            return Map.of("result", result.code(), "note", note);
        }
    }

    private void record(LockedCallback callback, AgentAttempt attempt, Instant now) {
        var known = events.of(callback.id());
        var same = attempts.recordedByLog(known, now);
        if (same.isEmpty()) {
            var reported = new AttemptRecorder.Report(attempt.by(), null, attempt.reached(), attempt.data());
            recorder.record(callback, known, reported, now);
            return;
        }
        var data = new HashMap<>(attempt.data());
        data.put("same-as", same.get());
        events.append(callback.id(), new NewEvent(CallbackEventKind.NOTE, attempt.by(), null, data, now));
        if (attempt.reached()) {
            closer.end(callback.id(), CallbackEnd.settled(CallbackEnding.REACHED, attempt.by(), null, now));
        }
    }

    /// Settles the callback in another way; the note says how.
    @Transactional
    public PhoneCommandResult settle(long id, Viewer by, String note) {
        if (note.isBlank()) {
            return PhoneRefusal.of("note-missing");
        }
        return owed(id, by, (callback, now) -> {
            var end = CallbackEnd.settled(CallbackEnding.BY_AGENT, by.name(), null, now);
            closer.end(id, end.with(Map.of("note", trimmed(note))));
            return new PhoneCommandResult.Accepted(id);
        });
    }

    private static String trimmed(@Nullable String note) {
        var text = StorableText.text(Objects.requireNonNullElse(note, "").strip());
        return text.length() <= LONGEST_NOTE ? text : text.substring(0, LONGEST_NOTE);
    }

    /// Takes a settlement back. Refused if the number has a new open callback since.
    @Transactional
    public PhoneCommandResult reopen(long id, Viewer by) {
        if (!by.answersCalls()) {
            return PhoneRefusal.of("not-yours");
        }
        jdbc.sql("select number from callback where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .ifPresent(callbacks::lockNumber);
        return callbacks.lock(id).map(ended -> reopen(ended, by)).orElseGet(() -> PhoneRefusal.of("callback-unknown"));
    }

    private PhoneCommandResult reopen(LockedCallback ended, Viewer by) {
        if (ended.isOwed()) {
            return PhoneRefusal.of("owed-already");
        }
        if (callbacks.lockOpen(ended.number()).isPresent()) {
            return PhoneRefusal.of("owed-anew");
        }
        var now = clock.instant();
        callbacks.reopen(ended.id(), now);
        events.append(ended.id(), NewEvent.of(CallbackEventKind.REOPENED, by.name(), now));
        return new PhoneCommandResult.Accepted(ended.id());
    }

    private PhoneCommandResult owed(long id, Viewer by, BiFunction<LockedCallback, Instant, PhoneCommandResult> verb) {
        if (!by.answersCalls()) {
            return PhoneRefusal.of("not-yours");
        }
        return callbacks
                .lock(id)
                .map(callback -> {
                    var now = clock.instant();
                    if (!callback.isOwed()) {
                        return PhoneRefusal.of("settled");
                    }
                    return callback.isClaimedByOther(by.userId(), now)
                            ? PhoneRefusal.of("claimed", claimedBy(callback))
                            : verb.apply(callback, now);
                })
                .orElseGet(() -> PhoneRefusal.of("callback-unknown"));
    }

    private static String claimedBy(LockedCallback callback) {
        return callback.claim() == null
                ? "–"
                : Objects.requireNonNullElse(callback.claim().name(), "–");
    }
}
