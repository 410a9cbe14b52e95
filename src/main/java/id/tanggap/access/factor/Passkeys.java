package id.tanggap.access.factor;

import id.tanggap.access.factor.FactorLog.Actor;
import id.tanggap.access.factor.FactorLog.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.transaction.annotation.Transactional;

/// People's passkeys: made, named, used and removed.
public class Passkeys {

    private static final int LONGEST_LABEL = 60;

    private static final String OWN = """
            user_entity_user_id in (
                select e.id from user_entities e join app_user u on lower(u.username) = lower(e.name)
                where u.id = :user)
            """;

    private final JdbcClient jdbc;
    private final PasskeyCeremonies ceremonies;
    private final SecondFactors factors;
    private final FactorLog log;

    Passkeys(JdbcClient jdbc, PasskeyCeremonies ceremonies, SecondFactors factors, FactorLog log) {
        this.jdbc = jdbc;
        this.ceremonies = ceremonies;
        this.factors = factors;
        this.log = log;
    }

    /// @param id as browsers tell it, base64url
    /// @param label that the person gave it
    public record Passkey(
            String id,
            String label,
            Instant created,
            @Nullable Instant lastUsed) {}

    /// What a browser made.
    ///
    /// @param credential as JSON
    /// @param label the person's name for it
    public record NewPasskey(String credential, String label) {

        public NewPasskey {
            credential = Objects.requireNonNullElse(credential, "");
            var stripped = Objects.requireNonNullElse(label, "").strip();
            label = stripped.substring(0, Math.min(LONGEST_LABEL, stripped.length()));
        }
    }

    /// The oldest first.
    public List<Passkey> of(long userId) {
        return jdbc.sql("select credential_id, label, created, last_used from user_credentials where " + OWN
                        + " order by created, credential_id")
                .param("user", userId)
                .query((row, n) -> new Passkey(
                        row.getString("credential_id"),
                        row.getString("label"),
                        row.getTimestamp("created").toInstant(),
                        SecondFactors.instant(row.getTimestamp("last_used"))))
                .list();
    }

    /// The question to a browser that is to make one; asked once, kept in the session.
    public PublicKeyCredentialCreationOptions making(Authentication who) {
        return ceremonies.making(who);
    }

    /// The question to a browser that is to sign with one.
    public PublicKeyCredentialRequestOptions signing(@Nullable Authentication who) {
        return ceremonies.signing(who);
    }

    /// A question as browsers read it.
    public String json(Object options) {
        return ceremonies.json(options);
    }

    /// @param options the question that was asked
    /// @throws PasskeyRefusedException if what came back does not answer it
    @Transactional
    public void add(long userId, PublicKeyCredentialCreationOptions options, NewPasskey made, Actor by) {
        ceremonies.made(options, made.credential(), made.label());
        factors.enrolled(userId);
        log.add(userId, Kind.PASSKEY_ADDED, by, made.label());
    }

    /// @param options the question that was asked
    /// @return name of the account whose passkey signed
    /// @throws PasskeyRefusedException if no passkey of this program signed it
    @Transactional
    public String signed(PublicKeyCredentialRequestOptions options, String credential) {
        return ceremonies.signed(options, credential);
    }

    /// Gives one's own passkey another name; nothing happens if it is somebody else's.
    public void rename(long userId, String id, String label) {
        jdbc.sql("update user_credentials set label = :label where credential_id = :id and " + OWN)
                .param("label", new NewPasskey("", label).label())
                .param("id", id)
                .param("user", userId)
                .update();
    }

    /// @return false if it is the last factor of somebody who must have one, or not one's own
    @Transactional
    public boolean remove(long userId, String id, Actor by) {
        factors.lock(userId);
        if (!factors.state(userId).canLose()) {
            return false;
        }
        var gone = jdbc.sql("delete from user_credentials where credential_id = :id and " + OWN + " returning label")
                .param("id", id)
                .param("user", userId)
                .query(String.class)
                .optional();
        gone.ifPresent(label -> {
            factors.lastOneGone(userId);
            log.add(userId, Kind.PASSKEY_REMOVED, by, label);
        });
        return gone.isPresent();
    }
}
