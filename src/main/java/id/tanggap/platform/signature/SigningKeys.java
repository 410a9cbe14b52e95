package id.tanggap.platform.signature;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Random keys that an installation makes for itself and keeps in its database, so that all its nodes have the same.
/// A key is made at the first question for it. Safe for threads.
public final class SigningKeys {

    private static final int KEY_BYTES = 32;

    private final JdbcClient jdbc;
    private final Map<String, HmacSignature> known = new ConcurrentHashMap<>();

    public SigningKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param name of what is signed, such as `sign-in-device`
    public HmacSignature of(String name) {
        return known.computeIfAbsent(name, this::stored);
    }

    private HmacSignature stored(String name) {
        var fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("insert into signing_key (name, key) values (:name, :key) on conflict do nothing")
                .param("name", name)
                .param("key", fresh)
                .update();
        return HmacSignature.sha256(jdbc.sql("select key from signing_key where name = :name")
                .param("name", name)
                .query(byte[].class)
                .single());
    }
}
