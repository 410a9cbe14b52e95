package id.tanggap.phone.ledger;

import id.tanggap.pbx.CallDirection;
import id.tanggap.phone.call.FollowUp;
import id.tanggap.phone.call.FollowUpDecision;
import id.tanggap.phone.call.LockedCall;
import id.tanggap.phone.call.PhoneProperties;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes assembled calls: one statement for all calls of a batch.
///
/// If a call's facts changed, its follow-up becomes due again; the follow-up of an existing call is not changed here.
/// New calls that need nothing in any case (tests, internal calls, old calls) are written as such at once, because the
/// first reading of an old log brings a million of them.
@Component
record CallUpsert(JdbcClient jdbc, JsonMapper json, PhoneProperties properties) {

    void write(CallLedger.Exchange exchange, List<AssembledCall> calls, Instant now) {
        jdbc.sql("""
                        insert into call
                            (id, pbx, ref, channel_name, direction, outcome, started_at, answered_at, ended_at,
                             wait_seconds, talk_seconds, caller_kind, caller, callee_kind, callee, agent, agent_id,
                             queue, urgent, test, legs, recordings, traces, became, reason, decided_by, read_at,
                             decide_at, updated_at)
                        overriding system value
                        select r.id, :pbx, r.ref, :channel, r.direction, r.outcome, r.started, r.answered, r.ended,
                               r.wait, r.talk, r.caller_kind, r.caller, r.callee_kind, r.callee, r.agent, u.id,
                               r.queue, r.urgent, r.test, r.legs, r.recordings, r.traces, r.became, r.reason, r.by,
                               :now, r.decide, :now
                        from jsonb_to_recordset(:rows::jsonb) as r (
                            id bigint, ref text, direction text, outcome text, started timestamptz,
                            answered timestamptz, ended timestamptz, wait int, talk int, caller_kind text, caller text,
                            callee_kind text, callee text, agent text, queue text, urgent boolean, test boolean,
                            legs jsonb, recordings jsonb, traces int, became text, reason jsonb, by text,
                            decide timestamptz)
                        left join app_user u on u.extension = r.agent
                        on conflict (id) do update set
                            ref = excluded.ref, direction = excluded.direction, outcome = excluded.outcome,
                            started_at = excluded.started_at, answered_at = excluded.answered_at,
                            ended_at = excluded.ended_at, wait_seconds = excluded.wait_seconds,
                            talk_seconds = excluded.talk_seconds, caller_kind = excluded.caller_kind,
                            caller = excluded.caller, callee_kind = excluded.callee_kind, callee = excluded.callee,
                            agent = excluded.agent,
                            agent_id = case when call.taken then call.agent_id else excluded.agent_id end,
                            queue = excluded.queue, urgent = call.urgent or excluded.urgent,
                            test = call.test or excluded.test, legs = excluded.legs,
                            recordings = excluded.recordings, traces = excluded.traces,
                            decide_at = case
                                when call.decide_at is not null or excluded.id = any(:merged::bigint[])
                                  or (call.direction, call.outcome, call.started_at, call.answered_at, call.ended_at,
                                      call.caller_kind, call.caller, call.callee_kind, call.callee, call.agent,
                                      call.recordings <> '[]'::jsonb)
                                     is distinct from
                                     (excluded.direction, excluded.outcome, excluded.started_at, excluded.answered_at,
                                      excluded.ended_at, excluded.caller_kind, excluded.caller, excluded.callee_kind,
                                      excluded.callee, excluded.agent, excluded.recordings <> '[]'::jsonb)
                                  or (excluded.urgent and not call.urgent) or (excluded.test and not call.test)
                                then excluded.decide_at end,
                            updated_at = excluded.updated_at, version = call.version + 1
                        """)
                .param("pbx", exchange.pbx())
                .param("channel", exchange.channelName())
                .param("now", Timestamp.from(now))
                .param(
                        "merged",
                        calls.stream()
                                .filter(call -> !call.merged().isEmpty())
                                .map(AssembledCall::id)
                                .toArray(Long[]::new))
                .param(
                        "rows",
                        json.writeValueAsString(
                                calls.stream().map(call -> row(call, now)).toList()))
                .update();
    }

    private Map<String, @Nullable Object> row(AssembledCall assembled, Instant now) {
        var call = assembled.call();
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", assembled.id());
        row.put("ref", call.callId());
        row.put("direction", call.direction().code());
        row.put("outcome", call.outcome().code());
        row.put("started", call.times().startedAt());
        row.put("answered", call.times().answeredAt());
        row.put("ended", call.times().endedAt());
        row.put("wait", call.times().waitSeconds());
        row.put("talk", call.times().talkSeconds());
        row.put("caller_kind", call.from().kind().code());
        row.put("caller", call.from().value());
        row.put("callee_kind", call.to().kind().code());
        row.put("callee", call.to().value());
        row.put("agent", call.agent());
        row.put("queue", call.queue());
        row.put("urgent", assembled.urgent());
        row.put("test", assembled.test());
        row.put("legs", call.legs());
        row.put("recordings", call.log().recordings());
        row.put("traces", assembled.traces());
        became(row, assembled, now);
        return row;
    }

    private void became(Map<String, @Nullable Object> row, AssembledCall assembled, Instant now) {
        var decidedAtOnce = decidedAtOnce(assembled, now);
        row.put("became", (decidedAtOnce.isPresent() ? FollowUp.NOTHING : FollowUp.UNDECIDED).code());
        row.put("reason", decidedAtOnce.map(FollowUpDecision::reason).orElse(null));
        row.put("by", decidedAtOnce.isPresent() ? LockedCall.SYSTEM : null);
        row.put("decide", decidedAtOnce.isPresent() ? null : decideAt(assembled, now));
    }

    /// Outbound calls are always decided later: they may be attempts of a callback.
    private Optional<FollowUpDecision> decidedAtOnce(AssembledCall assembled, Instant now) {
        var facts = assembled.facts(now);
        if (!assembled.isNew() || assembled.isOngoing() || facts.resolvedDirection() == CallDirection.OUTBOUND) {
            return Optional.empty();
        }
        var context = new FollowUpDecision.Context(null, Duration.ofDays(properties.oweDays()));
        return Optional.of(FollowUpDecision.of(facts, context)).filter(FollowUpDecision.Nothing.class::isInstance);
    }

    private Instant decideAt(AssembledCall assembled, Instant now) {
        return now.plus(assembled.isOngoing() ? properties.forgottenAfter() : properties.settle());
    }
}
