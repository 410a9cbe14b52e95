package id.tanggap.phone.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.pbx.Call;
import id.tanggap.pbx.CallDirection;
import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.Trace;
import id.tanggap.pbx.assembly.CallAssembler;
import id.tanggap.phone.PhoneHouse;
import id.tanggap.phone.SampleTraces;
import id.tanggap.phone.call.CallForm;
import id.tanggap.phone.call.CallView;
import id.tanggap.phone.call.FollowUp;
import id.tanggap.phone.call.NoFollowUpReason;
import id.tanggap.phone.callback.CallbackState;
import id.tanggap.phone.callback.CallbackView;
import id.tanggap.taxonomy.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

class CallLedgerTest {

    private static final PhoneHouse HOUSE = new PhoneHouse();
    private static final Instant START = PhoneHouse.TUESDAY;

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @BeforeEach
    void an_empty_house() {
        HOUSE.clock.set(START);
        HOUSE.jdbc()
                .sql("truncate call, call_trace, callback, call_log_position restart identity cascade")
                .update();
    }

    @Test
    void a_line_is_kept_once_and_tells_of_one_call() {
        var trace = SampleTraces.missed("satu", SampleTraces.CITIZEN, START);

        assertThat(HOUSE.keep(trace)).isEqualTo(1);
        assertThat(HOUSE.keep(trace, trace)).isZero();

        var call = HOUSE.call("satu");
        assertThat(call.course().from().value()).isEqualTo("+6281234567890");
        assertThat(call.course().outcome()).isEqualTo(CallOutcome.MISSED);
        assertThat(call.followUp().kind()).isEqualTo(FollowUp.UNDECIDED);
        assertThat(HOUSE.count("call_trace")).isEqualTo(1);
    }

    @Test
    void lines_that_cannot_be_read_are_kept_once_with_their_reason_and_hold_nobody_up() {
        var source = new LogSource("Master.csv", 7);
        var bad = new CallLedger.Line.Bad(source, "rusak\u0000 \ud800", Reason.of("reason.pbx.columns", "3"));
        var good = new CallLedger.Line.Parsed(SampleTraces.missed("satu", SampleTraces.CITIZEN, START), "baris");
        var exchange = new CallLedger.Exchange("phone-pusat", "pusat", List.of(), List.of());
        var position = new CallLedger.Position("berkas", "Master.csv", 120, 9, null, false);
        var ledger = HOUSE.room(CallLedger.class);

        ledger.keep(new CallLedger.Batch(exchange, List.of(bad, good), position));
        ledger.keep(new CallLedger.Batch(exchange, List.of(bad, good), position));

        assertThat(HOUSE.count("call_trace where state = 'quarantined' and line = 7"))
                .isEqualTo(1);
        assertThat(HOUSE.count("call")).isEqualTo(1);
        assertThat(ledger.positions("phone-pusat")).containsExactly(position);
    }

    @Test
    void a_line_that_ties_two_calls_joins_them_into_the_older_with_all_they_have() {
        HOUSE.keep(SampleTraces.missed("satu", SampleTraces.CITIZEN, START));
        HOUSE.keep(SampleTraces.answered("dua", SampleTraces.CITIZEN, "201", START.plusSeconds(20)));
        var older = HOUSE.call("satu").id();
        var younger = HOUSE.call("dua").id();
        HOUSE.callCommands().saveForm(older, HOUSE.agent(), form("Baris atas"), 0);
        HOUSE.callCommands().saveForm(younger, HOUSE.agent(), form("Baris bawah"), 0);

        HOUSE.keep(SampleTraces.tied(
                SampleTraces.missed("tiga", SampleTraces.CITIZEN, START.plusSeconds(5)), "satu", "dua"));

        assertThat(HOUSE.count("call")).isEqualTo(1);
        assertThat(HOUSE.call("dua").id()).isEqualTo(older);
        assertThat(HOUSE.calls().find(younger, HOUSE.agent())).map(CallView::id).contains(older);
        assertThat(HOUSE.calls()
                        .form(younger, HOUSE.agent())
                        .orElseThrow()
                        .form()
                        .text())
                .isEqualTo("Baris atas\n\nBaris bawah");
        HOUSE.draw();
        assertThat(HOUSE.call("satu").followUp().kind()).isEqualTo(FollowUp.DRAFT);
    }

    @Test
    void two_calls_with_obligations_of_their_own_keep_one_when_they_are_joined() {
        HOUSE.keep(SampleTraces.missed("satu", SampleTraces.CITIZEN, START));
        HOUSE.keep(SampleTraces.missed("dua", "081299998888", START));
        HOUSE.draw();
        assertThat(HOUSE.owed()).hasSize(2);

        HOUSE.keep(SampleTraces.tied(SampleTraces.missed("tiga", SampleTraces.CITIZEN, START), "satu", "dua"));
        HOUSE.draw();

        assertThat(HOUSE.owed()).hasSize(1);
        assertThat(HOUSE.ended()).extracting(CallbackView::state).containsExactly(CallbackState.WITHDRAWN);
    }

    /// The reading of a log is as many round trips as it has batches, not as it has lines.
    @Test
    void a_batch_costs_the_same_statements_whatever_its_size() throws Exception {
        HOUSE.keep(SampleTraces.missed("nol", SampleTraces.CITIZEN, START));
        var large = new ArrayList<Trace>();
        for (var i = 0; i < 500; i++) {
            large.add(SampleTraces.missed("l" + i, SampleTraces.CITIZEN, START.plusSeconds(i)));
        }
        large.add(SampleTraces.tied(SampleTraces.missed("lagi", SampleTraces.CITIZEN, START), "nol"));
        var small = SampleTraces.tied(SampleTraces.missed("kecil", SampleTraces.CITIZEN, START), "nol");

        assertThat(HOUSE.statements(() -> HOUSE.keep(large.toArray(Trace[]::new))))
                .containsExactly(8);
        assertThat(HOUSE.statements(() -> HOUSE.keep(small))).containsExactly(6);
        assertThat(HOUSE.statements(() -> HOUSE.keep(small))).containsExactly(2);
    }

    @Test
    void a_batch_that_is_killed_has_done_nothing() {
        var transaction = HOUSE.room(TransactionTemplate.class);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    HOUSE.keep(
                            SampleTraces.missed("satu", SampleTraces.CITIZEN, START),
                            SampleTraces.missed("dua", "0811111111", START));
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        assertThat(List.of("call", "call_trace", "call_tie", "call_log_position"))
                .allSatisfy(table -> assertThat(HOUSE.count(table)).isZero());
        assertThat(HOUSE.keep(SampleTraces.missed("satu", SampleTraces.CITIZEN, START)))
                .isEqualTo(1);
    }

    @Test
    void a_tie_that_all_calls_share_is_none() {
        var traces = new ArrayList<Trace>();
        for (var i = 0; i <= 5000; i++) {
            traces.add(SampleTraces.tied(SampleTraces.missed("k" + i, SampleTraces.CITIZEN, START), "selalu-sama"));
        }

        HOUSE.keep(traces.toArray(Trace[]::new));

        assertThat(HOUSE.count("call")).isZero();
        assertThat(HOUSE.count("call_trace where state = 'quarantined'")).isEqualTo(5001);
    }

    @Test
    void calls_of_an_old_log_are_history_at_once() {
        HOUSE.keep(SampleTraces.missed("lama", SampleTraces.CITIZEN, START.minusSeconds(30 * 86_400)));

        var call = HOUSE.call("lama");

        assertThat(call.followUp().kind()).isEqualTo(FollowUp.NOTHING);
        assertThat(call.followUp().reason()).isEqualTo(NoFollowUpReason.OLD.reason());
        assertThat(HOUSE.count("call where decide_at is not null")).isZero();
    }

    /// Whatever the split, the order and the repetitions: the same calls as folding everything at once in memory.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void any_split_order_and_repetition_gives_the_same_calls(long seed) {
        var random = new Random(seed);
        var traces = someTraces(random);
        var told = new ArrayList<>(traces);
        for (var i = 0; i < traces.size() / 3; i++) {
            told.add(traces.get(random.nextInt(traces.size())));
        }
        Collections.shuffle(told, random);

        for (var from = 0; from < told.size(); ) {
            var to = Math.min(told.size(), from + 1 + random.nextInt(12));
            HOUSE.keep(told.subList(from, to).toArray(Trace[]::new));
            from = to;
        }

        var expected = families(traces);
        assertThat(HOUSE.count("call")).as("seed %s", seed).isEqualTo(expected.size());
        for (var family : expected) {
            var call = CallAssembler.assemble(family);
            var kept = HOUSE.call(call.log().ties().iterator().next());
            assertThat(facts(kept)).as("seed %s", seed).isEqualTo(facts(call));
            assertThat(kept.legs()).as("seed %s", seed).isEqualTo(call.legs());
            assertThat(HOUSE.count("call_trace where call_id = " + kept.id())).isEqualTo(family.size());
        }
    }

    private static List<Object> facts(CallView call) {
        return java.util.Arrays.asList(
                call.origin().ref(),
                call.course().direction(),
                call.course().outcome(),
                call.times().startedAt(),
                call.times().answeredAt(),
                call.times().endedAt(),
                call.times().waitSeconds(),
                call.times().talkSeconds(),
                call.course().from(),
                call.course().to(),
                call.agent().extension(),
                call.course().queue());
    }

    private static List<Object> facts(Call call) {
        return java.util.Arrays.asList(
                call.callId(),
                call.direction(),
                call.outcome(),
                call.times().startedAt(),
                call.times().answeredAt(),
                call.times().endedAt(),
                call.times().waitSeconds(),
                call.times().talkSeconds(),
                call.from(),
                call.to(),
                call.agent(),
                call.queue());
    }

    private static List<Trace> someTraces(Random random) {
        var traces = new ArrayList<Trace>();
        for (var call = 0; call < 8; call++) {
            var start = START.plusSeconds(call * 600L);
            var legs = 1 + random.nextInt(5);
            for (var leg = 0; leg < legs; leg++) {
                var key = call + "/" + leg;
                var answered = leg == legs - 1 && random.nextBoolean();
                var trace = SampleTraces.leg(
                        key,
                        key,
                        CallDirection.INBOUND,
                        answered ? CallOutcome.ANSWERED : CallOutcome.MISSED,
                        "08123456789" + call,
                        SampleTraces.OURS,
                        "20" + random.nextInt(4),
                        start.plusSeconds(leg * 15L),
                        20 + random.nextInt(60));
                // each leg is tied to the one before only, or to the call as a whole
                traces.add(
                        random.nextBoolean() && leg > 0
                                ? SampleTraces.tied(trace, key, call + "/" + (leg - 1))
                                : SampleTraces.tied(trace, key, call + "/0"));
            }
        }
        return traces;
    }

    /// The plain way: grow sets of ties until nothing changes.
    private static Collection<List<Trace>> families(List<Trace> traces) {
        Map<String, Set<String>> groups = new HashMap<>();
        for (var trace : traces) {
            var merged = new HashSet<>(trace.ties());
            trace.ties().forEach(tie -> merged.addAll(groups.getOrDefault(tie, Set.of())));
            merged.forEach(tie -> groups.put(tie, merged));
        }
        var families = new LinkedHashMap<Set<String>, List<Trace>>();
        for (var trace : traces) {
            families.computeIfAbsent(groups.get(trace.ties().iterator().next()), ties -> new ArrayList<>())
                    .add(trace);
        }
        return families.values();
    }

    private static CallForm form(String text) {
        return new CallForm(text, null, null, null, null, null, null, null);
    }
}
