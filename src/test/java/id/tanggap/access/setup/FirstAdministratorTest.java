package id.tanggap.access.setup;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.AccountProfile;
import id.tanggap.access.Accounts;
import id.tanggap.access.Role;
import id.tanggap.access.signin.LinkThrottle;
import id.tanggap.platform.address.PublicAddress;
import id.tanggap.ticket.TicketTestSetup;
import java.time.Duration;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An empty installation gets one first administrator, by the newest link, and then none any more.
class FirstAdministratorTest {

    private static final AccountProfile PROFILE =
            new AccountProfile("Sari", Role.ADMIN, null, ZoneId.of("Asia/Jakarta"));
    private static final String HERE = "198.51.100.7";

    private static TicketTestSetup house;

    private FirstAdministrator first;

    @BeforeAll
    static void open() {
        house = new TicketTestSetup();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void nobody() {
        house.jdbc().sql("delete from app_user").update();
        house.jdbc().sql("delete from sign_in_throttle").update();
        first = new FirstAdministrator(
                house.jdbc(),
                house.transaction(),
                house.room(Accounts.class),
                house.room(LinkThrottle.class),
                house.room(PublicAddress.class),
                house.clock);
    }

    private static String token(String path) {
        return path.substring("/setup/".length());
    }

    private boolean create(String token, String username) {
        return first.create(token, username, "gerobak tujuh melati", PROFILE);
    }

    @Test
    void the_newest_link_makes_one_administrator_and_is_used_up() {
        var older = token(first.makeLink());
        var token = token(first.makeLink());

        assertThat(first.isGood(older, HERE)).isFalse();
        assertThat(first.isGood(token, HERE)).isTrue();
        assertThat(create(token, "sari")).isTrue();
        assertThat(house.room(Accounts.class)
                        .loadUserByUsername("sari")
                        .viewer()
                        .role())
                .isEqualTo(Role.ADMIN);
        assertThat(first.isGood(token, HERE)).isFalse();
        assertThat(create(token, "tono")).isFalse();
    }

    @Test
    void a_link_is_good_for_a_day_and_while_there_is_no_account() {
        var token = token(first.makeLink());
        house.clock.pass(Duration.ofHours(25));
        assertThat(first.isGood(token, HERE)).isFalse();

        var other = token(first.makeLink());
        house.somebody(Role.AGENT, null);
        assertThat(first.isGood(other, HERE)).isFalse();
        assertThat(create(other, "sari")).isFalse();
    }

    @Test
    void of_ten_at_the_same_time_one_becomes_administrator() {
        var token = token(first.makeLink());

        var made = IntStream.range(0, 10)
                .parallel()
                .filter(n -> create(token, "orang" + n))
                .count();

        assertThat(made).isEqualTo(1);
        assertThat(house.jdbc()
                        .sql("select count(*) from app_user")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_guesser_is_slowed() {
        first.makeLink();
        IntStream.range(0, 30).forEach(n -> first.isGood("salah" + n, HERE));
        var token = token(first.makeLink());

        assertThat(first.isGood(token, HERE)).isFalse();
        assertThat(first.isGood(token, "198.51.100.8")).isTrue();
    }
}
