package id.tanggap.platform.blob;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.TestDatabase;
import java.io.IOException;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

class BlobStoreTest {

    private final JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.freshDataSource());
    private final BlobStore blobs = new BlobStore(jdbc, Clock.systemUTC());

    @ParameterizedTest
    @ValueSource(ints = {0, 1, BlobStore.CHUNK - 1, BlobStore.CHUNK, BlobStore.CHUNK + 1, 5 * 1024 * 1024})
    void what_is_kept_comes_back_byte_for_byte(int size) throws IOException {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);

        var blob = blobs.keep(bytes);

        assertThat(blob.size()).isEqualTo(size);
        try (var in = blobs.open(blob.sha256())) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                1,
                BlobStore.CHUNK - 1,
                BlobStore.CHUNK,
                BlobStore.CHUNK + 1,
                3 * BlobStore.CHUNK - 1,
                3 * BlobStore.CHUNK,
                9_999_999
            })
    void a_range_begins_where_it_is_asked_to(int from) throws IOException {
        var bytes = new byte[3 * BlobStore.CHUNK];
        new Random(from).nextBytes(bytes);
        var blob = blobs.keep(bytes);

        try (var in = blobs.open(blob.sha256(), from)) {
            assertThat(in.readAllBytes())
                    .isEqualTo(java.util.Arrays.copyOfRange(bytes, Math.min(from, bytes.length), bytes.length));
        }
    }

    @Test
    void the_same_bytes_are_kept_once() {
        var first = blobs.keep("sama".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var second = blobs.keep("sama".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(second).isEqualTo(first);
        assertThat(jdbc.queryForObject("select count(*) from blob", Long.class)).isEqualTo(1);
    }

    @Test
    void a_name_that_nobody_kept_is_empty() throws IOException {
        try (var in = blobs.open(Sha256.of(new byte[] {1, 2, 3}))) {
            assertThat(in.read()).isEqualTo(-1);
        }
    }
}
