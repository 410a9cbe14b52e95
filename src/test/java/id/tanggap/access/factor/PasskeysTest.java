package id.tanggap.access.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.access.Accounts;
import id.tanggap.access.Role;
import id.tanggap.access.factor.FactorLog.Actor;
import id.tanggap.access.factor.Passkeys.NewPasskey;
import id.tanggap.ticket.TicketTestSetup;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/// What strangers send instead of a passkey. The ceremonies themselves are in `SecondFactorJourney`.
class PasskeysTest {

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Passkeys passkeys = house.room(Passkeys.class);
    private final String name = house.usernameOf(house.somebody(Role.AGENT, null));

    private Authentication person() {
        var account = house.room(Accounts.class).loadUserByUsername(name);
        return UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bukan JSON",
                "null",
                "[]",
                "{}",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"AAAA\","
                        + "\"authenticatorData\":\"AAAA\",\"signature\":\"AAAA\",\"attestationObject\":\"AAAA\"}}"
            })
    void what_is_no_passkey_is_refused_whatever_it_is(String sent) {
        var making = passkeys.making(person());
        var signing = passkeys.signing(null);
        var userId = Objects.requireNonNull(
                house.room(Accounts.class).loadUserByUsername(name).viewer().userId());

        assertThatThrownBy(() -> passkeys.add(userId, making, new NewPasskey(sent, "x"), Actor.OPERATOR))
                .isInstanceOf(PasskeyRefusedException.class);
        assertThatThrownBy(() -> passkeys.signed(signing, sent)).isInstanceOf(PasskeyRefusedException.class);
        assertThat(passkeys.of(userId)).isEmpty();
    }

    @Test
    void the_question_asks_the_device_to_know_the_person() {
        var question = passkeys.json(passkeys.signing(null));

        assertThat(question)
                .contains("\"userVerification\":\"required\"", "\"rpId\":\"localhost\"")
                .isNotEqualTo(passkeys.json(passkeys.signing(null)));
    }
}
