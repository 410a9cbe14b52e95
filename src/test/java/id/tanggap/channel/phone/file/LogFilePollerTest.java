package id.tanggap.channel.phone.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.channel.phone.source.InMemoryLedger;
import id.tanggap.channel.phone.source.PhoneChannelSettings;
import id.tanggap.channel.phone.source.PlainLineFormat;
import id.tanggap.phone.ledger.CallLedger.Exchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilePollerTest {

    @TempDir
    private Path folder;

    private final InMemoryLedger kept = new InMemoryLedger();
    private Instant now = Instant.now();

    @Test
    void a_file_is_read_as_it_grows() throws IOException {
        var round = round();
        append("Master.csv", "satu\ndua\n");
        round.poll(kept);
        append("Master.csv", "tiga\n");
        round.poll(kept);
        round.poll(kept);

        assertThat(kept.told).containsExactly("satu", "dua", "tiga");
        assertThat(kept.again).isZero();
        assertThat(kept.places).containsEntry("tiga", 3L);
    }

    @Test
    void a_line_without_its_end_waits() throws IOException {
        var round = round();
        append("Master.csv", "satu\ndu");
        round.poll(kept);
        assertThat(kept.told).containsExactly("satu");

        append("Master.csv", "a\n");
        round.poll(kept);
        assertThat(kept.told).containsExactly("satu", "dua");
    }

    @Test
    void a_renamed_file_is_read_to_its_end_and_the_new_one_from_its_start() throws IOException {
        var round = round();
        append("Master.csv", "satu\ndua\n");
        round.poll(kept);
        append("Master.csv", "tiga\n");
        Files.move(file("Master.csv"), file("Master.csv.1"));
        append("Master.csv", "empat\n");
        round.poll(kept);

        assertThat(kept.told).containsExactly("satu", "dua", "tiga", "empat");
        assertThat(kept.again).isZero();
    }

    @Test
    void another_node_goes_on_where_the_first_one_stopped() throws IOException {
        append("Master.csv", "satu\ndua\n");
        round().poll(kept);
        append("Master.csv", "tiga\n");
        Files.move(file("Master.csv"), file("Master.csv.1"));
        round().poll(kept);

        assertThat(kept.told).containsExactly("satu", "dua", "tiga");
        assertThat(kept.again).isZero();
    }

    @Test
    void a_file_that_was_copied_and_truncated_loses_nothing() throws IOException {
        var round = round();
        append("Master.csv", "satu\ndua\n");
        round.poll(kept);
        append("Master.csv", "tiga\n");
        Files.copy(file("Master.csv"), file("Master.csv.1"));
        Files.writeString(file("Master.csv"), "empat\n", StandardOpenOption.TRUNCATE_EXISTING);
        round.poll(kept);

        assertThat(kept.told).containsExactlyInAnyOrder("satu", "dua", "tiga", "empat");
        assertThat(kept.again).isZero();
    }

    @Test
    void a_truncated_file_that_has_grown_beyond_the_old_place_is_noticed() throws IOException {
        var round = round();
        append("Master.csv", "kepala\nsatu\n");
        round.poll(kept);
        Files.writeString(file("Master.csv"), "kepala\nlain\nlagi\nterus\n", StandardOpenOption.TRUNCATE_EXISTING);
        round.poll(kept);

        assertThat(kept.told).containsExactly("kepala", "satu", "lain", "lagi", "terus");
    }

    @Test
    void files_that_begin_with_the_same_heading_are_not_taken_for_each_other() throws IOException {
        var heading = "#" + "x".repeat(300) + "\n";
        append("a.csv", heading + "satu\n");
        append("b.csv", heading + "dua\n");
        var round = round("*.csv");
        round.poll(kept);
        append("a.csv", "tiga\n");
        append("b.csv", "empat\n");
        round("*.csv").poll(kept);

        assertThat(kept.told).containsExactlyInAnyOrder("satu", "dua", "tiga", "empat");
        assertThat(kept.again).isZero();
    }

    @Test
    void a_packed_file_goes_on_where_the_plain_one_stopped_and_is_not_read_again() throws IOException {
        var round = round();
        append("Master.csv.1", "satu\ndua\n");
        round.poll(kept);
        append("Master.csv.1", "tiga\nempat");
        Files.write(file("Master.csv.2.gz"), packed(Files.readString(file("Master.csv.1"))));
        Files.delete(file("Master.csv.1"));
        round.poll(kept);
        assertThat(kept.told).containsExactly("satu", "dua", "tiga", "empat");

        var batches = kept.batches;
        round().poll(kept);
        assertThat(kept.batches).isEqualTo(batches);
    }

    @Test
    void a_packed_file_without_its_end_gives_what_it_has_and_does_not_stop_the_others() throws IOException {
        var whole = packed(
                IntStream.range(0, 20_000).mapToObj(i -> "baris " + i + "\n").collect(Collectors.joining()));
        Files.write(file("Master.csv.1.gz"), Arrays.copyOf(whole, whole.length / 2));
        Files.setLastModifiedTime(file("Master.csv.1.gz"), FileTime.from(now.minusSeconds(100)));
        append("Master.csv", "baru\n");
        var round = round();
        round.poll(kept);
        assertThat(kept.told).contains("baris 0", "baru").doesNotContain("baris 19999");

        Files.write(file("Master.csv.1.gz"), whole);
        round.poll(kept);
        assertThat(kept.told).hasSize(20_001);
    }

    @Test
    void the_rest_of_a_rotated_file_is_read_when_nobody_has_written_to_it_for_long() throws IOException {
        var round = round();
        append("Master.csv.1", "satu\ndua");
        append("Master.csv", "tiga\n");
        Files.setLastModifiedTime(file("Master.csv.1"), FileTime.from(now.minusSeconds(60)));
        round.poll(kept);
        assertThat(kept.told).containsExactly("satu", "tiga");

        now = now.plus(Duration.ofHours(2));
        round.poll(kept);
        assertThat(kept.told).containsExactly("satu", "tiga", "dua");
    }

    @Test
    void what_is_about_nothing_is_passed_over_and_what_is_bad_is_told_with_its_line() throws IOException {
        append("Master.csv", "#kepala\nsatu\n!rusak\n?mustahil\ndua\n");
        round().poll(kept);

        assertThat(kept.told).containsExactly("satu", "dua");
        assertThat(kept.bad).extracting(line -> line.source().line()).containsExactly(3L, 4L);
        assertThat(kept.bad)
                .extracting(line -> line.reason().key())
                .containsExactly("reason.test.bad", "reason.channel-phone.format-failed");
    }

    @Test
    void a_record_that_never_ends_is_set_aside_and_what_follows_is_read() throws IOException {
        append("Master.csv", "satu\n" + "x".repeat(3 * LogFileReader.BLOCK) + "\ndua\n");
        round().poll(kept);

        assertThat(kept.told).contains("satu", "dua");
        assertThat(kept.bad)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.reason().key()).isEqualTo("reason.channel-phone.record-too-long"));
    }

    @Test
    void a_large_file_comes_in_blocks_and_a_killed_node_repeats_at_most_one() throws IOException {
        var lines = IntStream.range(0, 40_000).mapToObj(i -> "é baris " + i).toList();
        append("Master.csv", String.join("\n", lines) + "\n");
        kept.dieAfter = 3;
        assertThatThrownBy(() -> round().poll(kept)).isInstanceOf(InMemoryLedger.Killed.class);
        assertThat(kept.told).hasSize(15_000);

        round().poll(kept);
        assertThat(kept.told).containsExactlyElementsOf(lines);
        assertThat(kept.again).isZero();
        assertThat(kept.batches).isEqualTo(8);
    }

    @Test
    void a_folder_that_is_not_there_is_no_reason_to_fail() throws IOException {
        var round = new LogFilePoller(
                new PlainLineFormat(),
                new Exchange("uji", "uji", List.of(), List.of()),
                new PhoneChannelSettings.Files(
                        folder.resolve("tiada"), "*", Duration.ofSeconds(5), Duration.ofHours(1)),
                false,
                kept::positions,
                Clock.systemUTC());
        round.poll(kept);

        Files.createDirectory(folder.resolve("tiada"));
        Files.writeString(folder.resolve("tiada/a"), "satu\n");
        round.poll(kept);
        assertThat(kept.told).containsExactly("satu");
    }

    private LogFilePoller round() {
        return round("Master.csv*");
    }

    private LogFilePoller round(String pattern) {
        return new LogFilePoller(
                new PlainLineFormat(),
                new Exchange("uji", "uji", List.of(), List.of()),
                new PhoneChannelSettings.Files(folder, pattern, Duration.ofSeconds(5), Duration.ofHours(1)),
                false,
                kept::positions,
                new Clock() {
                    @Override
                    public Instant instant() {
                        return now;
                    }

                    @Override
                    public java.time.ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(java.time.ZoneId zone) {
                        return this;
                    }
                });
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private void append(String name, String text) throws IOException {
        Files.writeString(file(name), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
