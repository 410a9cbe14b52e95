package id.tanggap.access.factor;

import id.tanggap.platform.blob.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Ten codes on paper for the day on which the telephone is lost, each good once. Only their hashes are kept.
final class RecoveryCodes {

    private static final int CODES = 10;

    /// 120 bits: 24 letters.
    private static final int BYTES = 15;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Makes new ones; the old ones are good no more. They can be shown now and never again.
    List<String> make(long userId) {
        var codes = Stream.generate(this::fresh).limit(CODES).toList();
        jdbc.sql("""
                        with gone as (delete from recovery_code where user_id = :user)
                        insert into recovery_code (user_id, hash)
                        select :user, decode(hash, 'hex') from unnest(string_to_array(:hashes, ' ')) as hash
                        """)
                .param("user", userId)
                .param(
                        "hashes",
                        codes.stream()
                                .map(code -> HexFormat.of().formatHex(hash(code)))
                                .collect(Collectors.joining(" ")))
                .update();
        return codes;
    }

    private String fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base32.grouped(Base32.encode(bytes), "-");
    }

    /// Takes a code, once: of many requests with one code at the same time only one finds it unused.
    ///
    /// @param code with or without the strokes between its groups
    boolean accept(long userId, String code) {
        return jdbc.sql("""
                        update recovery_code set used_at = :now
                        where user_id = :user and hash = :hash and used_at is null
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("user", userId)
                        .param("hash", hash(code))
                        .update()
                == 1;
    }

    private static byte[] hash(String code) {
        return Sha256.of(plain(code).getBytes(StandardCharsets.UTF_8)).bytes();
    }

    private static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    void remove(long userId) {
        jdbc.sql("delete from recovery_code where user_id = :user")
                .param("user", userId)
                .update();
    }
}
