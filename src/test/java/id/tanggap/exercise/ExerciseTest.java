package id.tanggap.exercise;

import static id.tanggap.Patience.await;
import static id.tanggap.incident.IncidentTestSetup.HOUSE;
import static id.tanggap.incident.IncidentTestSetup.OFFICER;
import static id.tanggap.incident.IncidentTestSetup.awaitFollower;
import static id.tanggap.incident.IncidentTestSetup.done;
import static id.tanggap.incident.IncidentTestSetup.flood;
import static id.tanggap.incident.IncidentTestSetup.opened;
import static id.tanggap.incident.IncidentTestSetup.reason;
import static id.tanggap.incident.IncidentTestSetup.reported;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.dispatch.DispatchOrders;
import id.tanggap.dispatch.order.Destination;
import id.tanggap.dispatch.order.DispatchResult;
import id.tanggap.dispatch.order.NewOrder;
import id.tanggap.dispatch.order.OrderCode;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentTransition;
import id.tanggap.incident.attachment.BulkAttachment;
import id.tanggap.incident.attachment.TicketAttachments;
import id.tanggap.incident.command.IncidentCommands;
import id.tanggap.incident.update.ReporterUpdates;
import id.tanggap.incident.view.Incidents;
import id.tanggap.region.RegionCode;
import id.tanggap.reply.carrier.Carrier;
import id.tanggap.reply.carrier.CarrierResult;
import id.tanggap.reply.carrier.Carriers;
import id.tanggap.reply.carrier.OutboundMessage;
import id.tanggap.reply.carrier.TextTerms;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.ReleaseGround;
import id.tanggap.stock.item.StockItems;
import id.tanggap.supervision.OfficeWorkload;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.link.TicketLinks;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.ResourceLock;

/// One exercise, played once for all tests: a quake, 60 reports, an incident, an update, an order that asks people.
@ResourceLock("IncidentTestSetup")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExerciseTest {

    private static final Duration LONG = Duration.ofMinutes(4);
    private static final List<OutboundMessage> HANDED = new CopyOnWriteArrayList<>();
    private static final Viewer STRANGER = HOUSE.somebody(Role.DUTY_OFFICER, null);
    private static final List<Carrier> SPIES = List.of(new Spy("sms-aaa", "sms"), new Spy("email-aaa", "email"));

    private static long exercise;
    private static int realBefore;
    private static Incident incident;
    private static OrderCode order;

    /// First of its kind by name, so that everything that goes out goes to it.
    private record Spy(String channelName, String channel) implements Carrier {
        @Override
        public Optional<TextTerms> text() {
            return channel.equals("sms")
                    ? Optional.of(new TextTerms(
                            1600, 6, new BigDecimal("350"), "Rp", 1000, Duration.ofMinutes(10), List.of()))
                    : Optional.empty();
        }

        @Override
        public CarrierResult carry(OutboundMessage message) {
            HANDED.add(message);
            return new CarrierResult.Accepted("aaa-" + message.id());
        }
    }

    @BeforeAll
    static void a_quake_sixty_reports_an_incident_and_an_order_of_an_exercise() {
        SPIES.forEach(HOUSE.room(Carriers.class)::open);
        awaitFollower();
        realBefore = incidents("exercise_id is null");
        exercise = ((ExerciseResult.Done) HOUSE.room(Exercises.class).start("gempa-cianjur", 100, OFFICER)).exercise();
        await().atMost(LONG).until(() -> {
            HOUSE.clock.pass(Duration.ofMillis(500));
            return HOUSE.room(Exercises.class).steps(found()).stream()
                            .filter(PlayedStep::isPlayed)
                            .count()
                    >= 61;
        });
        await().atMost(LONG).untilAsserted(() -> assertThat(tickets("true")).isEqualTo(60));
        await().atMost(LONG).until(() -> incidents("exercise_id = " + exercise) >= 1);
        var code = HOUSE.jdbc()
                .sql("select min(code) from incident where exercise_id = :id")
                .param("id", exercise)
                .query(String.class)
                .single();
        var known = HOUSE.room(Incidents.class);
        var proposed = known.find(new id.tanggap.incident.IncidentCode(code)).orElseThrow();
        done(HOUSE.room(IncidentCommands.class).move(proposed.code(), IncidentTransition.CONFIRM, "", OFFICER));
        incident = known.find(proposed.code()).orElseThrow();
        HOUSE.room(BulkAttachment.class).attach(incident.code(), numbers(), OFFICER);
        done(HOUSE.room(ReporterUpdates.class)
                .send(incident.code(), UUID.randomUUID(), "Bantuan sedang disiapkan.", OFFICER));
        order = ordered();
        HOUSE.room(DispatchOrders.class).send(order, OFFICER);
    }

    @AfterAll
    static void over() {
        HOUSE.room(Exercises.class).stop(exercise, OFFICER);
        SPIES.forEach(spy -> HOUSE.room(Carriers.class).close(spy.channelName()));
    }

    private static int incidents(String condition) {
        return HOUSE.jdbc()
                .sql("select count(*) from incident where " + condition)
                .query(Integer.class)
                .single();
    }

    private static int tickets(String condition) {
        return HOUSE.jdbc()
                .sql("select count(*) from ticket t where t.exercise_id = :id and " + condition)
                .param("id", exercise)
                .query(Integer.class)
                .single();
    }

    private static List<TicketNumber> numbers() {
        return HOUSE
                .jdbc()
                .sql("select number from ticket where exercise_id = :id order by id")
                .param("id", exercise)
                .query(String.class)
                .list()
                .stream()
                .map(TicketNumber::new)
                .toList();
    }

    private static DispatchResult draft(String store, long toIncident) {
        var item = HOUSE.room(StockItems.class).find("selimut").orElseThrow().id();
        return HOUSE.room(DispatchOrders.class)
                .draft(new NewOrder(
                        UUID.randomUUID().toString(),
                        toIncident,
                        HOUSE.room(Sites.class)
                                .find(new SiteCode(store))
                                .orElseThrow()
                                .id(),
                        Destination.place(new RegionCode("32.03.11"), "Lapangan Sarampad"),
                        List.of(new NewOrder.Goods(item, 100)),
                        List.of(new NewOrder.PeopleWanted("", 2)),
                        List.of(),
                        ReleaseGround.NONE,
                        "",
                        OFFICER));
    }

    private static OrderCode ordered() {
        return ((DispatchResult.Done) draft("LTH" + exercise + "-1", incident.id())).code();
    }

    private static int messages(String condition) {
        return HOUSE.jdbc().sql("""
                        select count(*) from outbound o
                        where (o.recipient like '+628109%' or o.recipient like '%@latihan.example')
                          and (""" + condition + ")").query(Integer.class).single();
    }

    @Test
    @Order(1)
    void sixty_reports_by_four_channels_are_sixty_marked_tickets() {
        assertThat(tickets("t.channel = 'whatsapp'")).isEqualTo(26);
        assertThat(tickets("t.channel = 'sms'")).isEqualTo(18);
        assertThat(tickets("t.channel = 'email'")).isEqualTo(8);
        assertThat(tickets("t.channel = 'phone'")).isEqualTo(8);
        assertThat(incident.facts().exercise()).isTrue();
        assertThat(incidents("exercise_id is null")).isEqualTo(realBefore);
    }

    @Test
    @Order(2)
    void every_kind_of_message_is_written_and_none_is_handed_to_a_carrier() {
        await().atMost(LONG).until(() -> messages("o.ticket_id is null and o.reason = 'exercise'") >= 2);
        await().atMost(LONG)
                .until(() -> HOUSE.room(ReporterUpdates.class)
                                .of(incident, OFFICER, 1)
                                .getFirst()
                                .progress()
                                .waiting()
                        == 0);

        assertThat(messages("o.state <> 'suppressed'")).isZero();
        assertThat(messages("o.exercise")).isGreaterThan(100);
        assertThat(HANDED).noneMatch(ExerciseTest::isOfExercise);
    }

    private static boolean isOfExercise(OutboundMessage message) {
        return message.recipient().startsWith("+628109") || message.recipient().endsWith("@latihan.example");
    }

    @Test
    @Order(3)
    void what_somebody_queues_again_or_an_older_node_left_is_held_before_the_carrier() {
        var again = HOUSE.jdbc()
                .sql("""
                        update outbound set exercise = false, reason = null, next_attempt_at = :now,
                            state = case when id % 2 = 0 then 'queued' else 'sending' end
                        where recipient like '+628109%'
                        """)
                .param("now", java.sql.Timestamp.from(HOUSE.clock.instant()))
                .update();
        var moved = HOUSE.jdbc()
                .sql("""
                        update outbound set exercise = false, state = 'queued', reason = null, next_attempt_at = :now,
                            recipient = 'warga@kota.test', channel_name = 'email-aaa'
                        where id = (select min(o.id) from outbound o join ticket t on t.id = o.ticket_id
                                    where t.exercise_id = :id)
                        """)
                .param("id", exercise)
                .param("now", java.sql.Timestamp.from(HOUSE.clock.instant()))
                .update();

        assertThat(again + moved).isGreaterThan(50);
        await().atMost(LONG).until(() -> messages("o.state <> 'suppressed'") == 0);
        assertThat(HANDED)
                .noneMatch(
                        message -> isOfExercise(message) || message.recipient().equals("warga@kota.test"));
    }

    @Test
    @Order(4)
    void exercises_and_real_matters_are_never_mixed() {
        var real = reported("32.03.11");
        var flood = opened(flood("32.03.11"));
        var attachments = HOUSE.room(TicketAttachments.class);
        var links = HOUSE.room(TicketLinks.class);
        var practised = numbers().getFirst();

        assertThat(reason(attachments.attach(incident.code(), real.number(), OFFICER)))
                .isEqualTo("refused.incident.exercise-mixed");
        done(attachments.detach(practised, OFFICER));
        assertThat(reason(attachments.attach(flood.code(), practised, OFFICER)))
                .isEqualTo("refused.incident.exercise-mixed");
        assertThat(links.merge(TicketVersion.latest(practised, OFFICER), real.number(), "sama"))
                .isEqualTo(CommandResult.Refused.because(
                        "refused.ticket.exercise", real.number().grouped()));
        assertThat(draft("LTH" + exercise + "-1", flood.id()))
                .isInstanceOfSatisfying(
                        DispatchResult.Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("refused.dispatch.exercise"));
    }

    @Test
    @Order(5)
    void who_takes_no_part_meets_none_of_it_and_no_figure_counts_it() {
        var day = HOUSE.clock.instant().minus(Duration.ofDays(1));
        var mine = HOUSE.room(OfficeWorkload.class).since(day, OFFICER);

        assertThat(HOUSE.room(OfficeWorkload.class).since(day, STRANGER)).isEqualTo(mine);
        assertThat(seen(STRANGER)).isZero();
        assertThat(seen(OFFICER)).isEqualTo(60);
        HOUSE.room(Exercises.class).join(exercise, STRANGER);
        assertThat(seen(STRANGER)).isEqualTo(60);
    }

    private static int seen(Viewer viewer) {
        var visibility = viewer.visibility();
        return HOUSE.jdbc()
                .sql("select count(*) from ticket t where t.exercise_id = :id and " + visibility.sql())
                .param("id", exercise)
                .params(visibility.parameters())
                .query(Integer.class)
                .single();
    }

    @Test
    @Order(6)
    void people_whom_the_order_asked_answer_by_text_until_they_arrive() {
        await().atMost(LONG).until(() -> {
            HOUSE.clock.pass(Duration.ofMillis(300));
            return state().equals("arrived");
        });
        assertThat(HOUSE.room(ExerciseTimes.class)
                        .of(HOUSE.room(Exercises.class).find(exercise).orElseThrow()))
                .filteredOn(one -> List.of("event", "ticket", "proposed", "confirmed", "ordered", "departed", "arrived")
                        .contains(one.code()))
                .allSatisfy(one -> assertThat(one.at()).isNotNull());
    }

    private static String state() {
        return HOUSE.jdbc()
                .sql("select state from dispatch_order where code = :code")
                .param("code", order.value())
                .query(String.class)
                .single();
    }

    @Test
    @Order(7)
    void a_step_that_was_played_and_not_noted_before_a_kill_is_taken_once() {
        var proposed = incidents("exercise_id = " + exercise);
        HOUSE.jdbc()
                .sql("update exercise_step set played_at = null where exercise_id = :id and kind <> 'answer'")
                .param("id", exercise)
                .update();

        await().atMost(LONG).until(() -> HOUSE.room(Exercises.class).steps(found()).stream()
                .filter(step -> !step.kind().equals("answer"))
                .allMatch(PlayedStep::isPlayed));

        assertThat(HOUSE.jdbc()
                        .sql("select count(*) from inbound where channel_name = :name and state = 'received'")
                        .param("name", "latihan-" + exercise)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(tickets("true")).isEqualTo(60);
        assertThat(incidents("exercise_id = " + exercise)).isEqualTo(proposed);
    }

    private static Exercise found() {
        return HOUSE.room(Exercises.class).find(exercise).orElseThrow();
    }

    @Test
    @Order(8)
    void time_stands_still_in_a_pause_and_only_one_exercise_is_played() {
        var exercises = HOUSE.room(Exercises.class);
        exercises.pause(exercise, OFFICER);
        var before = exercises.elapsed(found());
        HOUSE.clock.pass(Duration.ofMinutes(1));

        assertThat(exercises.elapsed(found())).isEqualTo(before);
        assertThat(exercises.start("banjir-aceh", 1, OFFICER))
                .isEqualTo(ExerciseResult.Refused.because("refused.exercise.running"));
        assertThat(exercises.resume(exercise, HOUSE.somebody(Role.AGENT, null)))
                .isEqualTo(ExerciseResult.Refused.because("refused.exercise.role"));
        exercises.resume(exercise, OFFICER);
        assertThat(found().isRunning()).isTrue();
        assertThat(Instant.EPOCH).isBefore(found().startedAt());
    }
}
