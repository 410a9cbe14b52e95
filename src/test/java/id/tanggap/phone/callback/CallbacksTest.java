package id.tanggap.phone.callback;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.Trace;
import id.tanggap.phone.PhoneHouse;
import id.tanggap.phone.PhoneStatistics;
import id.tanggap.phone.Recordings;
import id.tanggap.phone.SampleTraces;
import id.tanggap.phone.call.CallForm;
import id.tanggap.phone.call.FollowUp;
import id.tanggap.phone.call.NoFollowUpReason;
import id.tanggap.phone.call.PhoneCommandResult;
import id.tanggap.phone.call.PhoneRefusal;
import id.tanggap.phone.ledger.CallLedger;
import id.tanggap.reporter.ContactPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of calls that nobody answered, from the log to the settled obligation.
class CallbacksTest {

    private static final PhoneHouse HOUSE = new PhoneHouse();
    private static final Instant TEN = PhoneHouse.TUESDAY;

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @BeforeEach
    void an_empty_house() {
        HOUSE.clock.set(TEN);
        HOUSE.jdbc()
                .sql("truncate call, call_trace, callback, contact_point restart identity cascade")
                .update();
    }

    @Test
    void ten_missed_calls_are_one_obligation() {
        for (var i = 0; i < 10; i++) {
            HOUSE.keep(SampleTraces.missed("c" + i, SampleTraces.CITIZEN, TEN.plusSeconds(i * 60L)));
        }

        HOUSE.draw();

        var owed = HOUSE.owed();
        assertThat(owed).hasSize(1);
        assertThat(owed.getFirst().progress().calls()).isEqualTo(10);
        assertThat(owed.getFirst().deadlines().openedAt()).isEqualTo(TEN.plusSeconds(30));
        assertThat(owed.getFirst().deadlines().dueAt()).isEqualTo(Instant.parse("2026-11-24T06:00:30Z"));
        assertThat(HOUSE.call("c7").followUp().callbackId())
                .isEqualTo(owed.getFirst().id());
    }

    @Test
    void nothing_is_drawn_before_a_call_has_settled() {
        HOUSE.keep(SampleTraces.missed("satu", SampleTraces.CITIZEN, TEN));

        assertThat(HOUSE.worker().decideNext()).isFalse();
        HOUSE.draw();

        assertThat(HOUSE.owed()).hasSize(1);
    }

    @Test
    void a_line_that_comes_late_and_says_answered_withdraws_it() {
        HOUSE.keep(SampleTraces.missed("satu", SampleTraces.CITIZEN, TEN));
        HOUSE.draw();

        HOUSE.keep(SampleTraces.tied(
                SampleTraces.answered("dua", SampleTraces.CITIZEN, "201", TEN.plusSeconds(30)), "satu"));
        HOUSE.draw();

        assertThat(HOUSE.owed()).isEmpty();
        assertThat(HOUSE.ended()).extracting(CallbackView::ending).containsExactly(CallbackEnding.ANSWERED_AFTER_ALL);
        assertThat(HOUSE.call("satu").followUp().kind()).isEqualTo(FollowUp.DRAFT);
        assertThat(HOUSE.call("satu").agent().name()).isEqualTo("Sari");
    }

    @Test
    void a_citizen_who_gets_through_later_settles_it() {
        HOUSE.keep(SampleTraces.missed("satu", SampleTraces.CITIZEN, TEN));
        HOUSE.draw();

        HOUSE.keep(SampleTraces.answered("dua", SampleTraces.CITIZEN, "201", TEN.plusSeconds(600)));
        HOUSE.draw();

        assertThat(HOUSE.ended()).extracting(CallbackView::ending).containsExactly(CallbackEnding.CALLED_AGAIN);
    }

    @Test
    void our_call_that_reached_them_settles_it_and_one_that_did_not_is_an_attempt() {
        HOUSE.keep(SampleTraces.missed("satu", SampleTraces.CITIZEN, TEN));
        HOUSE.draw();

        HOUSE.keep(SampleTraces.ours("dua", SampleTraces.CITIZEN, CallOutcome.MISSED, TEN.plusSeconds(600)));
        HOUSE.draw();
        var owed = HOUSE.owed().getFirst();
        HOUSE.keep(SampleTraces.ours("tiga", SampleTraces.CITIZEN, CallOutcome.ANSWERED, TEN.plusSeconds(7200)));
        HOUSE.draw();

        assertThat(owed.progress().attempts()).isEqualTo(1);
        assertThat(owed.progress().nextAt()).isAfter(TEN.plusSeconds(600));
        assertThat(HOUSE.call("dua").followUp().kind()).isEqualTo(FollowUp.ATTEMPT);
        assertThat(HOUSE.callback(owed.id()).ending()).isEqualTo(CallbackEnding.REACHED);
        assertThat(HOUSE.callback(owed.id()).events())
                .extracting(CallbackView.Event::kind)
                .containsExactly(
                        CallbackEventKind.OPENED,
                        CallbackEventKind.ATTEMPT,
                        CallbackEventKind.ATTEMPT,
                        CallbackEventKind.SETTLED);
    }

    /// A log that is read at night brings the whole day at once, and workers draw it in any order.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_order_of_drawing_does_not_matter(long seed) {
        var day = new ArrayList<>(List.of(
                SampleTraces.missed("satu", SampleTraces.CITIZEN, TEN),
                SampleTraces.missed("dua", SampleTraces.CITIZEN, TEN.plusSeconds(300)),
                SampleTraces.ours("tiga", SampleTraces.CITIZEN, CallOutcome.MISSED, TEN.plusSeconds(900)),
                SampleTraces.ours("empat", SampleTraces.CITIZEN, CallOutcome.ANSWERED, TEN.plusSeconds(1800))));
        Collections.shuffle(day, new Random(seed));
        for (var trace : day) {
            HOUSE.keep(trace);
            HOUSE.draw();
        }
        HOUSE.draw();

        assertThat(HOUSE.owed()).as("seed %s", seed).isEmpty();
        assertThat(List.of("satu", "dua"))
                .allSatisfy(tie -> assertThat(HOUSE.call(tie).followUp().kind()).isEqualTo(FollowUp.CALLBACK));
        assertThat(HOUSE.ended())
                .allSatisfy(callback -> assertThat(callback.ending()).isEqualTo(CallbackEnding.REACHED));
        assertThat(HOUSE.call("empat").followUp().kind()).isEqualTo(FollowUp.ATTEMPT);
    }

    @Test
    void three_failed_attempts_over_two_working_days_end_it() {
        HOUSE.keep(SampleTraces.missed("satu", SampleTraces.CITIZEN, TEN));
        HOUSE.draw();
        var id = HOUSE.owed().getFirst().id();

        attempt(id, TEN.plus(Duration.ofHours(1)));
        attempt(id, TEN.plus(Duration.ofHours(3)));
        assertThat(HOUSE.callback(id).progress().nextAt()).isEqualTo(Instant.parse("2026-11-25T01:00:00Z"));
        attempt(id, Instant.parse("2026-11-25T01:05:00Z"));

        assertThat(HOUSE.callback(id).state()).isEqualTo(CallbackState.UNREACHABLE);
        assertThat(HOUSE.callback(id).progress().attempts()).isEqualTo(3);
        assertThat(HOUSE.callbackCommands().reopen(id, HOUSE.agent())).isInstanceOf(PhoneCommandResult.Accepted.class);
        assertThat(HOUSE.owed()).hasSize(1);
    }

    @Test
    void an_attempt_that_the_log_and_the_agent_both_tell_of_is_one() {
        HOUSE.keep(SampleTraces.missed("satu", SampleTraces.CITIZEN, TEN));
        HOUSE.draw();
        var id = HOUSE.owed().getFirst().id();

        attempt(id, TEN.plusSeconds(1000));
        HOUSE.keep(SampleTraces.ours("dua", SampleTraces.CITIZEN, CallOutcome.MISSED, TEN.plusSeconds(900)));
        HOUSE.draw();

        assertThat(HOUSE.callback(id).progress().attempts()).isEqualTo(1);
        assertThat(HOUSE.call("dua").followUp().kind()).isEqualTo(FollowUp.ATTEMPT);
    }

    @Test
    void nobody_is_called_in_their_night_unless_it_is_an_emergency() {
        HOUSE.keep(SampleTraces.missed("satu", SampleTraces.CITIZEN, TEN));
        HOUSE.draw();
        var id = HOUSE.owed().getFirst().id();
        HOUSE.clock.set(Instant.parse("2026-11-24T14:00:00Z"));

        var verdict = HOUSE.callbackCommands().attempt(id, HOUSE.agent(), Callbacks.Attempt.NO_ANSWER, null);

        assertThat(verdict).isEqualTo(PhoneRefusal.of("quiet", "07:00"));
        assertThat(HOUSE.callback(id).caller().callableFrom()).isEqualTo(Instant.parse("2026-11-25T00:00:00Z"));
    }

    @Test
    void a_claim_keeps_others_away_for_half_an_hour() {
        HOUSE.keep(SampleTraces.missed("satu", SampleTraces.CITIZEN, TEN));
        HOUSE.draw();
        var id = HOUSE.owed().getFirst().id();

        HOUSE.callbackCommands().claim(id, HOUSE.agent());
        var second = HOUSE.callbackCommands().claim(id, HOUSE.admin());
        HOUSE.clock.pass(Duration.ofMinutes(31));
        var later = HOUSE.callbackCommands().claim(id, HOUSE.admin());

        assertThat(second).isEqualTo(PhoneRefusal.of("claimed", "Sari"));
        assertThat(later).isInstanceOf(PhoneCommandResult.Accepted.class);
    }

    @Test
    void a_dismissed_call_holds_nothing_up_and_comes_back_when_reconsidered() {
        HOUSE.keep(SampleTraces.missed("satu", SampleTraces.CITIZEN, TEN));
        HOUSE.draw();
        var call = HOUSE.call("satu").id();

        HOUSE.callCommands().dismiss(call, HOUSE.agent(), NoFollowUpReason.PRANK);
        assertThat(HOUSE.owed()).isEmpty();
        HOUSE.keep(SampleTraces.tied(SampleTraces.missed("lagi", SampleTraces.CITIZEN, TEN.plusSeconds(31)), "satu"));
        HOUSE.draw();
        assertThat(HOUSE.call("satu").followUp().kind()).isEqualTo(FollowUp.NOTHING);

        HOUSE.callCommands().reconsider(call, HOUSE.agent());

        assertThat(HOUSE.call("satu").followUp().kind()).isEqualTo(FollowUp.CALLBACK);
        assertThat(HOUSE.owed()).hasSize(1);
    }

    @Test
    void staff_of_a_balai_see_no_calls_and_decide_nothing() {
        HOUSE.keep(SampleTraces.missed("satu", SampleTraces.CITIZEN, TEN));
        HOUSE.draw();
        var call = HOUSE.call("satu");
        var callback = HOUSE.owed().getFirst().id();
        var balai = HOUSE.balai();
        var not = PhoneRefusal.of("not-yours");

        assertThat(HOUSE.calls().find(call.id(), balai)).isEmpty();
        assertThat(HOUSE.calls().newest(balai, null, 10)).isEmpty();
        assertThat(HOUSE.calls().drafts(balai, true, 10)).isEmpty();
        assertThat(HOUSE.calls().fromSameNumber(call, balai, 10)).isEmpty();
        assertThat(HOUSE.calls().current(balai)).isEmpty();
        assertThat(HOUSE.calls().form(call.id(), balai)).isEmpty();
        assertThat(HOUSE.calls().suggestions(call, balai)).isEmpty();
        assertThat(HOUSE.callbacks().owed(balai, null, 10)).isEmpty();
        assertThat(HOUSE.callbacks().settled(balai, null, 10)).isEmpty();
        assertThat(HOUSE.callbacks().find(callback, balai)).isEmpty();
        assertThat(HOUSE.callbacks().count(balai)).isEqualTo(new Callbacks.Owed(0, 0, 0));
        assertThat(HOUSE.room(Recordings.class).of(call.id(), balai)).isEmpty();
        assertThat(HOUSE.room(Recordings.class).listen(1, balai)).isEmpty();
        assertThat(HOUSE.room(PhoneStatistics.class)
                        .day(balai, java.time.LocalDate.of(2026, 11, 24))
                        .inbound())
                .isZero();
        assertThat(List.of(
                        HOUSE.callCommands().saveForm(call.id(), balai, CallForm.EMPTY, 0),
                        HOUSE.callCommands().dismiss(call.id(), balai, NoFollowUpReason.SPAM),
                        HOUSE.callCommands().reconsider(call.id(), balai),
                        HOUSE.callCommands().take(call.id(), balai),
                        HOUSE.callCommands().markShared(call.id(), balai, true),
                        HOUSE.callbackCommands().claim(callback, balai),
                        HOUSE.callbackCommands().release(callback, balai),
                        HOUSE.callbackCommands().attempt(callback, balai, Callbacks.Attempt.REACHED, null),
                        HOUSE.callbackCommands().settle(callback, balai, "selesai"),
                        HOUSE.callbackCommands().reopen(callback, balai)))
                .allSatisfy(verdict -> assertThat(verdict).isEqualTo(not));
    }

    @Test
    void a_shared_number_is_nobodys() {
        HOUSE.reporters().findOrWelcome(ContactPoint.phone(SampleTraces.CITIZEN).orElseThrow(), "Kantor Desa", TEN);
        HOUSE.keep(SampleTraces.missed("satu", SampleTraces.CITIZEN, TEN));
        HOUSE.draw();
        var before = HOUSE.call("satu");

        HOUSE.callCommands().markShared(before.id(), HOUSE.agent(), true);

        assertThat(before.reporter().name()).isEqualTo("Kantor Desa");
        assertThat(HOUSE.call("satu").reporter().id()).isNull();
        assertThat(HOUSE.call("satu").reporter().sharedNumber()).isTrue();
    }

    /// Twenty lines of as many exchanges tell of the same caller at once, and as many hands draw.
    @Test
    void twenty_threads_make_one_obligation_of_one_caller() throws Exception {
        var start = new CountDownLatch(1);
        var tasks = new ArrayList<Callable<Object>>();
        for (var i = 0; i < 20; i++) {
            var trace = SampleTraces.missed("c" + i, SampleTraces.CITIZEN, TEN.plusSeconds(i));
            var exchange = new CallLedger.Exchange("phone-" + i, "pbx-" + i, List.of(), List.of());
            tasks.add(() -> {
                start.await();
                HOUSE.keep(exchange, trace);
                return "kept";
            });
        }
        race(start, tasks);
        HOUSE.clock.pass(Duration.ofMinutes(1));
        var draw = new CountDownLatch(1);
        race(draw, Collections.nCopies(20, (Callable<Object>) () -> {
            draw.await();
            while (HOUSE.worker().decideNext()) {
                Thread.onSpinWait();
            }
            return "drawn";
        }));
        HOUSE.clock.pass(Duration.ofHours(1));
        HOUSE.draw();

        assertThat(HOUSE.owed()).hasSize(1);
        assertThat(HOUSE.owed().getFirst().progress().calls()).isEqualTo(20);
        assertThat(HOUSE.count("callback")).isEqualTo(1);
        assertThat(HOUSE.count("call where became = 'callback'")).isEqualTo(20);
    }

    private static void race(CountDownLatch start, List<Callable<Object>> tasks) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = tasks.stream().map(threads::submit).toList();
            start.countDown();
            for (var task : running) {
                task.get();
            }
        }
    }

    private static void attempt(long id, Instant at) {
        HOUSE.clock.set(at);
        assertThat(HOUSE.callbackCommands().attempt(id, HOUSE.agent(), Callbacks.Attempt.NO_ANSWER, "tidak diangkat"))
                .isInstanceOf(PhoneCommandResult.Accepted.class);
    }

    @Test
    void the_badge_counts_what_is_owed_overdue_and_drafted() {
        HOUSE.keep(
                SampleTraces.missed("satu", SampleTraces.CITIZEN, TEN),
                SampleTraces.answered("dua", "081200001111", "201", TEN),
                SampleTraces.answered("tiga", "081200002222", "202", TEN));
        HOUSE.draw();
        HOUSE.clock.set(TEN.plus(Duration.ofHours(4)));

        assertThat(HOUSE.callbacks().count(HOUSE.agent())).isEqualTo(new Callbacks.Owed(1, 1, 1));
        assertThat(HOUSE.calls().drafts(HOUSE.admin(), true, 10)).hasSize(2);
        assertThat(HOUSE.calls().drafts(HOUSE.agent(), true, 10)).hasSize(1);
    }

    @Test
    void what_rings_for_an_agent_is_shown_to_that_agent_only() {
        var ringing = SampleTraces.event("e1", "live", Trace.Kind.RINGING, SampleTraces.CITIZEN, "201", null, TEN);

        HOUSE.keep(ringing);

        assertThat(HOUSE.calls().current(HOUSE.agent()))
                .map(call -> call.origin().ref())
                .contains(HOUSE.call("live").origin().ref());
        assertThat(HOUSE.calls().current(HOUSE.admin())).isEmpty();
        HOUSE.clock.pass(Duration.ofHours(3));
        assertThat(HOUSE.calls().current(HOUSE.agent())).isEmpty();
    }
}
