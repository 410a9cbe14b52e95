package id.tanggap.desk.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.signin.SignInLog;
import id.tanggap.access.signin.SignInLog.Outcome;
import id.tanggap.desk.account.OwnPassword.Answer;
import id.tanggap.ticket.TicketTestSetup;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// An open session is no place to guess at its person's password.
class OwnPasswordTest {

    private static final String HOME = "198.51.100.7";

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final OwnPassword own = house.room(OwnPassword.class);

    @Test
    void after_five_wrong_ones_even_the_right_one_waits_and_each_is_on_record() {
        var person = house.somebody(Role.AGENT, null);
        var name = house.usernameOf(person);
        for (var n = 0; n < 5; n++) {
            assertThat(own.compare(name, "tebakan " + n, HOME)).isEqualTo(Answer.WRONG);
        }

        assertThat(own.compare(name, "sandi-" + name, HOME)).isEqualTo(Answer.SLOWED);
        house.clock.pass(Duration.ofMinutes(16));
        assertThat(own.compare(name, "sandi-" + name, HOME)).isEqualTo(Answer.RIGHT);
        assertThat(house.room(SignInLog.class).newest(Objects.requireNonNull(person.userId()), 10))
                .extracting(SignInLog.Entry::outcome)
                .containsExactly(
                        Outcome.SLOWED,
                        Outcome.FAILURE,
                        Outcome.FAILURE,
                        Outcome.FAILURE,
                        Outcome.FAILURE,
                        Outcome.FAILURE);
    }
}
