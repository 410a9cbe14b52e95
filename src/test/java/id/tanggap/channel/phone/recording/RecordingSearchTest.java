package id.tanggap.channel.phone.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.channel.phone.source.PhoneChannelSettings;
import id.tanggap.phone.Recordings.Wanting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingSearchTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    /// A minute before midnight in Jakarta.
    private static final Instant LATE = Instant.parse("2026-11-23T16:59:00Z");

    @TempDir
    private Path outside;

    @Test
    void a_pattern_finds_the_recording_by_the_calls_id_on_either_side_of_midnight() throws IOException {
        write("2026/11/24/q-0812-1764.5.wav");
        write("2026/11/24/q-0812-1764.55.wav");

        assertThat(find("{yyyy}/{MM}/{dd}/*-{uniqueid}.wav", List.of("1764.5"), List.of()))
                .containsExactly("2026/11/24/q-0812-1764.5.wav");
    }

    @Test
    void a_name_in_the_log_is_looked_for_in_the_folder_and_in_the_folder_of_its_day() throws IOException {
        write("2026/11/23/masuk.wav");
        write("lain.wav");

        assertThat(find(null, List.of("1"), List.of("masuk.wav", "lain.wav"))).containsExactly("masuk.wav", "lain.wav");
        assertThat(find(null, List.of("1"), List.of(folder().resolve("lain.wav").toString())))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../rahasia.wav",
                "2026/../../rahasia.wav",
                "/etc/passwd",
                "tautan.wav",
                "a\0b",
                "pintu/rahasia.wav"
            })
    void no_name_leads_out_of_the_folder(String name) throws IOException {
        Files.writeString(outside.resolve("rahasia.wav"), "RIFF");
        Files.createSymbolicLink(folder().resolve("tautan.wav"), outside.resolve("rahasia.wav"));
        Files.createSymbolicLink(folder().resolve("pintu"), outside);

        assertThat(find(null, List.of("1"), List.of(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../rahasia", "*", "[a-z]*", "{a,rahasia}", ".."})
    void an_id_is_taken_literally(String id) throws IOException {
        Files.writeString(outside.resolve("rahasia.wav"), "RIFF");
        write("rahasia.wav");
        Files.createSymbolicLink(folder().resolve("pintu"), outside);

        assertThat(find("{uniqueid}.wav", List.of(id), List.of())).isEmpty();
        assertThat(find("pintu/rahasia*{linkedid}.wav", List.of(""), List.of())).isEmpty();
    }

    @Test
    void the_callers_number_alone_tells_only_together_with_the_time() throws IOException {
        var of = write("081234567890-1.wav");
        var before = write("081234567890-2.wav");
        Files.setLastModifiedTime(of, FileTime.from(LATE.plusSeconds(100)));
        Files.setLastModifiedTime(before, FileTime.from(LATE.minus(Duration.ofHours(3))));

        assertThat(find("{from}-*.wav", List.of("1"), List.of())).containsExactly("081234567890-1.wav");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*.wav", "{yyyy}/*.wav", "../{uniqueid}.wav"})
    void a_pattern_that_does_not_tell_calls_apart_is_refused(String pattern) {
        assertThatThrownBy(() -> new RecordingPattern(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(pattern);
    }

    @ParameterizedTest
    @CsvSource({
        "RIFFxxxxWAVEfmt, audio/wav",
        "OggSxxxxxxxx, audio/ogg",
        "ID3xxxxxxx, audio/mpeg",
        "<html><script>, application/octet-stream",
        "RIFFxxxxAVI, application/octet-stream"
    })
    void what_a_file_is_is_told_by_its_bytes(String bytes, String type) {
        assertThat(AudioType.of(bytes.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(type);
    }

    @Test
    void frames_of_mpeg_and_gsm_are_known() {
        var gsm = new byte[66];
        gsm[0] = (byte) 0xd2;
        gsm[33] = (byte) 0xd8;

        assertThat(AudioType.of(new byte[] {(byte) 0xff, (byte) 0xfb, 0, 0})).isEqualTo("audio/mpeg");
        assertThat(AudioType.of(gsm)).isEqualTo("audio/x-gsm");
        assertThat(AudioType.of(new byte[0])).isEqualTo("application/octet-stream");
    }

    private Path folder() throws IOException {
        return Files.createDirectories(outside.resolve("monitor")).toRealPath();
    }

    private Path write(String name) throws IOException {
        var file = folder().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "RIFFxxxxWAVE");
    }

    private List<String> find(@Nullable String pattern, List<String> ties, List<String> named) throws IOException {
        var settings = new PhoneChannelSettings.Recordings(folder(), pattern, null, 90, Duration.ofSeconds(30));
        var call = new Wanting(1, false, LATE, LATE.plusSeconds(120), "+6281234567890", ties, named);
        return new RecordingSearch(settings, WIB)
                .find(call, new RecordingFolder(folder())).stream()
                        .map(RecordingSearch.Found::name)
                        .toList();
    }
}
