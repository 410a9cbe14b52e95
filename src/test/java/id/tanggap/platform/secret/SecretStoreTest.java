package id.tanggap.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.ticket.TicketTestSetup;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Secrets are readable with their key alone, and only as what they are.
class SecretStoreTest {

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final String name = "uji." + UUID.randomUUID();

    private static String key() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private SecretStore store(String key, String old) {
        return new SecretStore(house.jdbc(), new SecretKeyring(key, old), Clock.systemUTC());
    }

    @Test
    void a_secret_comes_back_and_is_stored_encrypted() {
        var store = store(key(), "");
        store.keep(name, "imap.contoh.id", "rahasia sekali");
        assertThat(store.read(name)).contains("rahasia sekali");
        assertThat(store.target(name)).contains("imap.contoh.id");
        assertThat(house.jdbc()
                        .sql("select encode(sealed, 'escape') from secret where name = :name")
                        .param("name", name)
                        .query(String.class)
                        .single())
                .doesNotContain("rahasia");
    }

    @Test
    void a_row_that_is_passed_off_as_another_or_changed_is_not_decrypted() {
        var store = store(key(), "");
        store.keep(name, "imap.contoh.id", "rahasia sekali");
        house.jdbc()
                .sql("update secret set target = 'jahat.example' where name = :name")
                .param("name", name)
                .update();
        assertThatThrownBy(() -> store.read(name))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be decrypted")
                .hasNoCause();
    }

    @Test
    void the_key_is_rotated() {
        var old = key();
        var fresh = key();
        store(old, "").keep(name, "imap.contoh.id", "rahasia sekali");
        assertThatThrownBy(() -> store(fresh, "").read(name)).hasMessageContaining("TANGGAP_SECRET_KEY_OLD");

        // those of other tests of this house have another key
        house.transaction().executeWithoutResult(status -> {
            house.jdbc()
                    .sql("delete from secret where name <> :name")
                    .param("name", name)
                    .update();
            assertThat(store(fresh, old).rotate()).isEqualTo(1);
            assertThat(store(fresh, "").read(name)).contains("rahasia sekali");
            status.setRollbackOnly();
        });
    }

    @Test
    void a_wrong_key_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> new SecretKeyring("bukan-kunci-yang-benar", ""))
                .hasMessageStartingWith("TANGGAP_SECRET_KEY must be")
                .hasMessageNotContaining("bukan-kunci");
        assertThat(store("", "").isUsable()).isFalse();
    }

    /// The house has another key, and could not read it.
    @AfterEach
    void forget() {
        house.jdbc()
                .sql("delete from secret where name = :name")
                .param("name", name)
                .update();
    }
}
