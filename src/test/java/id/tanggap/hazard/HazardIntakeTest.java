package id.tanggap.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.MovingClock;
import id.tanggap.TestDatabase;
import id.tanggap.TestWorkers;
import id.tanggap.hazard.cap.CapWriter;
import id.tanggap.hazard.cap.SampleAlerts;
import id.tanggap.hazard.cap.message.CapAlert;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.RegionCode;
import id.tanggap.region.outline.Areas;
import id.tanggap.taxonomy.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What feeds send, kept and read into events.
class HazardIntakeTest {

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-29T09:00:00Z"));
    private final JdbcClient jdbc;
    private final HazardIntake intake;
    private final HazardEvents events;

    HazardIntakeTest() {
        var database = TestDatabase.freshDataSource();
        jdbc = JdbcClient.create(database);
        var store = new EventStore(jdbc, TestWorkers.notifier(database), clock);
        var alerts = new AlertStore(jdbc, store, Areas.shipped());
        intake = new HazardIntake(
                jdbc,
                new TransactionTemplate(new JdbcTransactionManager(database)),
                alerts,
                new QuakeStore(jdbc, store, Gazetteer.shipped(), Areas.shipped()),
                clock);
        events = new HazardEvents(jdbc, alerts);
    }

    @Test
    void both_languages_of_an_alert_are_one_event() {
        alert(SampleAlerts.bytes("nowcast-en.xml"));
        alert(SampleAlerts.bytes("nowcast-id.xml"));
        assertThat(latest()).hasSize(1);
        var event = latest().getFirst();
        assertThat(event.title(Locale.of("id"))).isEqualTo("Hujan Lebat disertai Petir di Jawa Tengah");
        assertThat(event.title(Locale.ENGLISH)).isEqualTo("Thunderstorm in Central Java");
        assertThat(event.expiresAt()).isEqualTo("2026-11-29T11:00:00Z");
        assertThat(event.places()).contains(new RegionCode("33.21"));
        assertThat(event.decision().opens()).isFalse();
        assertThat(events.areas(event)).hasSize(1);
        assertThat(events.opening(Instant.EPOCH, 10)).isEmpty();
    }

    @Test
    void the_same_bytes_are_kept_once() {
        assertThat(intake.keep(DocumentKind.ALERT, "bmkg", "a", SampleAlerts.bytes("nowcast-id.xml")))
                .isTrue();
        assertThat(intake.keep(DocumentKind.ALERT, "bmkg", "b", SampleAlerts.bytes("nowcast-id.xml")))
                .isFalse();
    }

    @Test
    void an_invalid_alert_is_kept_and_shown_with_its_reasons() {
        var bytes = SampleAlerts.text("nowcast-id.xml")
                .replace("<msgType>Alert</msgType>", "")
                .getBytes(StandardCharsets.UTF_8);
        alert(bytes);
        assertThat(latest()).isEmpty();
        var problem = events.problems(10).getFirst();
        assertThat(problem.problems()).contains(Reason.of("reason.hazard.cap-missing", "msgType", "alert"));
        assertThat(jdbc.sql("select content from hazard_document")
                        .query(byte[].class)
                        .single())
                .isEqualTo(bytes);
    }

    @Test
    void a_page_in_html_is_a_problem_and_the_next_list_is_read() {
        quakes("halaman.json");
        quakes("gempaterkini.json");
        assertThat(latest()).hasSize(3);
        assertThat(events.problems(10))
                .extracting(one -> one.problems().getFirst().key())
                .contains("reason.hazard.list-html");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_chain_in_any_order_ends_in_one_state(long seed) {
        var messages = List.of(
                SampleAlerts.message("a", "Alert", 1),
                SampleAlerts.message("b", "Update", 2, "a"),
                SampleAlerts.message("c", "Update", 3, "b"),
                SampleAlerts.message("x", "Alert", 4),
                SampleAlerts.message("d", "Update", 5, "c", "x"),
                SampleAlerts.message("z", "Alert", 6));
        var shuffled = new ArrayList<CapAlert>(messages);
        Collections.shuffle(shuffled, new Random(seed));
        shuffled.forEach(message -> alert(CapWriter.write(message)));
        assertThat(latest()).extracting(event -> event.title(Locale.of("id"))).containsExactly("Alert z", "Update d");
        assertThat(events.messages(latest().getLast()))
                .extracting(one -> one.id().identifier())
                .containsExactly("a", "b", "c", "x", "d");
        alert(CapWriter.write(SampleAlerts.message("e", "Cancel", 7, "a")));
        assertThat(latest().getFirst().cancelled()).isTrue();
        assertThat(latest().getFirst().decision().why().key()).isEqualTo("reason.hazard.alert-cancelled");
    }

    @Test
    void an_event_that_was_joined_into_another_is_still_found() {
        alert(CapWriter.write(SampleAlerts.message("a", "Alert", 1)));
        alert(CapWriter.write(SampleAlerts.message("b", "Alert", 2)));
        var ids = latest().stream().map(HazardEvent::id).sorted().toList();
        alert(CapWriter.write(SampleAlerts.message("c", "Update", 3, "a", "b")));
        assertThat(latest()).hasSize(1);
        assertThat(events.find(ids.getLast())).contains(latest().getFirst());
        assertThat(latest().getFirst().id()).isEqualTo(ids.getFirst());
    }

    @Test
    void a_quake_in_three_lists_is_one_event_and_repeats_change_nothing() {
        for (int round = 0; round < 3; round++) {
            quakes("autogempa.json");
            quakes("gempaterkini.json");
            quakes("gempadirasakan.json");
        }
        assertThat(latest()).hasSize(4);
        var quake = Objects.requireNonNull(latest().getFirst().quake());
        assertThat(quake.revisions()).isEqualTo(1);
        assertThat(quake.figures().magnitude()).isEqualTo(5.4);
        assertThat(quake.felt()).hasSize(2);
        var opening = events.opening(Instant.EPOCH, 10);
        assertThat(opening)
                .extracting(event -> event.decision().why().key())
                .containsExactlyInAnyOrder("reason.hazard.quake-tsunami", "reason.hazard.quake-felt");
        var cianjur = opening.stream()
                .filter(event -> event.title(Locale.of("id")).contains("Cianjur"))
                .findFirst();
        assertThat(cianjur.orElseThrow().places()).contains(new RegionCode("32.03"));
    }

    @Test
    void many_readers_at_once_read_each_document_once() throws Exception {
        for (int i = 0; i < 40; i++) {
            intake.keep(
                    DocumentKind.ALERT,
                    "bmkg",
                    "x",
                    CapWriter.write(
                            i == 0
                                    ? SampleAlerts.message("m0", "Alert", 1)
                                    : SampleAlerts.message("m" + i, "Update", 1 + i % 28, "m" + (i - 1))));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                threads.execute(intake::readWaiting);
            }
        }
        assertThat(latest()).hasSize(1);
        assertThat(events.messages(latest().getFirst())).hasSize(40);
    }

    @Test
    void pages_go_on_where_they_ended() {
        for (int i = 1; i <= 5; i++) {
            alert(CapWriter.write(SampleAlerts.message("m" + i, "Alert", i)));
        }
        var first = events.latest(null, 2);
        var last = first.getLast();
        var second = events.latest(new HazardEvents.Cursor(last.at(), last.id()), 2);
        assertThat(second).extracting(event -> event.title(Locale.ENGLISH)).containsExactly("Alert m3", "Alert m2");
    }

    private List<HazardEvent> latest() {
        return events.latest(null, 100);
    }

    private void alert(byte[] bytes) {
        intake.keep(DocumentKind.ALERT, "bmkg", "https://contoh.example/a.xml", bytes);
        intake.readWaiting();
        clock.pass(Duration.ofSeconds(1));
    }

    private void quakes(String file) {
        intake.keep(DocumentKind.QUAKES, "bmkg", "https://contoh.example/" + file, SampleAlerts.bytes(file));
        intake.readWaiting();
        clock.pass(Duration.ofSeconds(1));
    }
}
