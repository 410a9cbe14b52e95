package id.tanggap.phone;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.platform.blob.BlobStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RecordingsTest {

    private static final PhoneHouse HOUSE = new PhoneHouse();
    private static final Recordings RECORDINGS = HOUSE.room(Recordings.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void who_listens_is_on_record_and_bytes_go_when_their_time_is_over() {
        HOUSE.keep(SampleTraces.answered("rekaman", SampleTraces.CITIZEN, "201", PhoneHouse.TUESDAY));
        var call = HOUSE.call("rekaman").id();
        attach(call, "satu.wav", "bunyi", Duration.ofDays(1));
        var recording = RECORDINGS.of(call, HOUSE.agent()).getFirst();

        assertThat(RECORDINGS.listen(recording.id(), HOUSE.agent())).contains(recording);
        HOUSE.clock.pass(Duration.ofDays(2));
        assertThat(retention().removeNext()).isTrue();

        assertThat(RECORDINGS.of(call, HOUSE.agent())).isEmpty();
        assertThat(HOUSE.count("call_recording_access where name = 'Sari'")).isEqualTo(1);
        assertThat(HOUSE.count("blob_chunk")).isZero();
        assertThat(retention().removeNext()).isFalse();
    }

    @Test
    void bytes_that_serve_another_recording_stay() throws IOException {
        HOUSE.keep(SampleTraces.answered("dua", "081277778888", "201", PhoneHouse.TUESDAY));
        var call = HOUSE.call("dua").id();
        attach(call, "pendek.wav", "nada tunggu", Duration.ofDays(3));
        attach(call, "panjang.wav", "nada tunggu", Duration.ofDays(900));

        HOUSE.clock.pass(Duration.ofDays(4));
        while (retention().removeNext()) {
            Thread.onSpinWait();
        }

        var left = RECORDINGS.of(call, HOUSE.agent());
        assertThat(left).extracting(Recordings.Recording::name).containsExactly("panjang.wav");
        try (var in = HOUSE.room(BlobStore.class).open(left.getFirst().sha256(), 5)) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("tunggu");
        }
    }

    @Test
    void the_board_counts_a_day_by_outcome_and_hour() {
        HOUSE.keep(
                SampleTraces.missed("papan-1", "081255550001", PhoneHouse.TUESDAY.plus(Duration.ofDays(30))),
                SampleTraces.answered("papan-2", "081255550002", "201", PhoneHouse.TUESDAY.plus(Duration.ofDays(30))),
                SampleTraces.leg(
                        "papan-3",
                        "papan-3",
                        id.tanggap.pbx.CallDirection.OUTBOUND,
                        id.tanggap.pbx.CallOutcome.MISSED,
                        "201",
                        "081255550003",
                        null,
                        PhoneHouse.TUESDAY.plus(Duration.ofDays(30)),
                        20));

        var day = HOUSE.room(PhoneStatistics.class).day(HOUSE.agent(), LocalDate.of(2026, 12, 24));

        assertThat(day.inbound()).isEqualTo(2);
        assertThat(day.outbound()).isEqualTo(1);
        assertThat(day.byOutcome()).containsEntry("missed", 1).containsEntry("answered", 1);
        assertThat(day.abandonedRate()).isEqualTo(0.5);
        assertThat(day.longestWaitSeconds()).isEqualTo(30);
        assertThat(day.hours()).hasSize(24);
        assertThat(day.hours().get(10)).isEqualTo(new PhoneStatistics.Hour(10, 1, 1, 30));
    }

    private static void attach(long call, String name, String bytes, Duration keep) {
        RECORDINGS.attach(
                call,
                new Recordings.NewRecording(
                        "recording",
                        name,
                        "audio/wav",
                        () -> new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8)),
                        HOUSE.clock.instant().plus(keep)));
    }

    private static RecordingRetention retention() {
        return HOUSE.room(RecordingRetention.class);
    }
}
