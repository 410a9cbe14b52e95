package id.tanggap.resource.person;

import id.tanggap.platform.signature.HmacSignature;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Turns a national number into a keyed hash: enough to find the same person in the next import, useless to anybody
/// who sees only the table. The key is the operators' (`tanggap.resource.nik-key`), else a random one that is kept in
/// the database.
@Component
public final class NikDigest {

    private static final int KEY_BYTES = 32;

    private final HmacSignature signature;

    /// @param given the operators' key; empty for the one in the database
    NikDigest(JdbcClient jdbc, @Value("${tanggap.resource.nik-key:}") String given) {
        this.signature = HmacSignature.sha256(given.isEmpty() ? stored(jdbc) : given.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] stored(JdbcClient jdbc) {
        var fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("insert into person_key (key) values (:key) on conflict do nothing")
                .param("key", fresh)
                .update();
        return jdbc.sql("select key from person_key").query(byte[].class).single();
    }

    /// @return hex; empty if the text is not 16 digits
    Optional<String> of(String text) {
        var digits = text.replaceAll("[\\s.'-]", "");
        return digits.matches("\\d{16}")
                ? Optional.of(signature.hex(digits.getBytes(StandardCharsets.US_ASCII)))
                : Optional.empty();
    }
}
