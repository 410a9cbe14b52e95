package id.tanggap.access.factor;

import static id.tanggap.access.factor.FactorTestSetup.by;
import static id.tanggap.access.factor.FactorTestSetup.giver;
import static id.tanggap.access.factor.FactorTestSetup.id;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.access.factor.SecondFactorCheck.Right;
import id.tanggap.access.factor.SecondFactorCheck.Slowed;
import id.tanggap.access.factor.SecondFactorCheck.Wrong;
import id.tanggap.access.signin.HalfSignedIn;
import id.tanggap.access.signin.HalfSignedIn.Step;
import id.tanggap.access.signin.SignInLog.Method;
import id.tanggap.access.signin.SignInLog.Outcome;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/// Codes are counted before they are compared, and taken once: on two nodes, at the same time.
class SecondFactorTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private static final FactorTestSetup HOUSE = new FactorTestSetup();

    private final String name = "agen" + PEOPLE.incrementAndGet();
    private final Viewer person = HOUSE.person(name, Role.AGENT);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    private SecondFactorCheck.Result give(String code) {
        return HOUSE.one.check().check(giver(name, person), code);
    }

    @Test
    void of_200_guesses_at_once_over_two_nodes_five_are_compared() throws Exception {
        HOUSE.enrol(person);
        var guesses = new AtomicInteger();

        var results = HOUSE.atOnce(200, node -> node.check()
                .check(giver(name, person), String.format(Locale.ROOT, "%06d", guesses.incrementAndGet())));

        var compared =
                results.stream().filter(result -> !(result instanceof Slowed)).count();
        System.out.printf("second factor: of 200 guesses at once over two nodes %d were compared%n", compared);
        assertThat(compared).isEqualTo(5);
        assertThat(give(HOUSE.code())).as("even the right one waits").isInstanceOf(Slowed.class);
        assertThat(HOUSE.one.log().newest(id(person), 300))
                .as("each one is on record")
                .hasSize(201)
                .allSatisfy(entry -> assertThat(entry.method()).isEqualTo(Method.TOTP));
    }

    @Test
    void one_right_code_given_20_times_at_once_signs_in_once() throws Exception {
        HOUSE.enrol(person);
        var code = HOUSE.code();

        var results = HOUSE.atOnce(20, node -> node.check().check(giver(name, person), code));

        assertThat(results).filteredOn(Right.class::isInstance).hasSize(1);
    }

    /// Without the limit in front: the row of the secret alone decides.
    @Test
    void a_step_is_taken_once_and_no_older_one_after_it() throws Exception {
        HOUSE.enrol(person);
        var older = HOUSE.code();
        HOUSE.clock.pass(Duration.ofSeconds(30));
        var code = HOUSE.code();

        assertThat(HOUSE.atOnce(20, node -> node.factors().acceptApp(id(person), code)))
                .filteredOn(taken -> taken)
                .hasSize(1);
        assertThat(HOUSE.one.factors().acceptApp(id(person), older)).isFalse();
    }

    @Test
    void a_recovery_code_is_good_once_however_it_is_typed() throws Exception {
        HOUSE.enrol(person);
        var codes = HOUSE.one.factors().makeRecoveryCodes(id(person), by(person));
        var first = codes.getFirst();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(HOUSE.atOnce(20, node -> node.factors().acceptRecovery(id(person), first)))
                .filteredOn(taken -> taken)
                .hasSize(1);
        assertThat(give(first)).isInstanceOf(Wrong.class);
        assertThat(give(codes.get(1).replace("-", " ").toLowerCase(Locale.ROOT)))
                .isEqualTo(new Right(Method.RECOVERY));
        assertThat(HOUSE.one.factors().state(id(person)).recovery()).isEqualTo(8);
    }

    @Test
    void new_recovery_codes_end_the_old_ones() {
        HOUSE.enrol(person);
        var old = HOUSE.one.factors().makeRecoveryCodes(id(person), by(person));
        HOUSE.one.factors().makeRecoveryCodes(id(person), by(person));

        assertThat(give(old.getFirst())).isInstanceOf(Wrong.class);
    }

    @Test
    void guesses_at_the_app_do_not_close_the_way_of_paper() {
        HOUSE.enrol(person);
        var codes = HOUSE.one.factors().makeRecoveryCodes(id(person), by(person));
        for (var n = 0; n < 6; n++) {
            give("00000" + n);
        }

        assertThat(give("000009")).isInstanceOf(Slowed.class);
        assertThat(give(codes.getFirst())).isEqualTo(new Right(Method.RECOVERY));
    }

    @Test
    void a_code_of_somebody_else_is_wrong_and_on_record() {
        assertThat(give(HOUSE.code())).isInstanceOf(Wrong.class);

        assertThat(HOUSE.one.log().newest(id(person), 1)).first().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo(Outcome.FAILURE);
            assertThat(entry.address()).isEqualTo("198.51.100.7");
        });
    }

    private static Optional<Step> after(String username) {
        var account = HOUSE.one.accounts().loadUserByUsername(username);
        return HOUSE.one
                .factors()
                .after(UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()))
                .map(HalfSignedIn::step);
    }

    @Test
    void administrators_supervisors_and_members_of_lists_must_enrol_others_may() {
        HOUSE.person("admin-baru", Role.ADMIN);
        HOUSE.person("penyelia-baru", Role.SUPERVISOR);
        var member = HOUSE.person("anggota-baru", Role.AGENT);
        HOUSE.one
                .jdbc()
                .sql("insert into need_to_know (user_id, category, by_name)"
                        + " select :user, min(category), 'uji' from restricted_category")
                .param("user", id(member))
                .update();

        assertThat(after("admin-baru")).contains(Step.ENROLMENT);
        assertThat(after("penyelia-baru")).contains(Step.ENROLMENT);
        assertThat(after("anggota-baru")).contains(Step.ENROLMENT);
        assertThat(after(name)).isEmpty();
        HOUSE.enrol(person);
        assertThat(after(name)).contains(Step.FACTOR);
    }

    @Test
    void the_last_factor_of_somebody_who_must_have_one_stays() {
        var admin = HOUSE.person("admin-tetap", Role.ADMIN);
        HOUSE.enrol(admin);
        HOUSE.enrol(person);

        assertThat(HOUSE.one.factors().removeApp(id(admin), by(admin))).isFalse();
        assertThat(HOUSE.one.factors().removeApp(id(person), by(person))).isTrue();
        assertThat(after("admin-tetap")).contains(Step.FACTOR);
        assertThat(after(name)).isEmpty();
    }

    @Test
    void an_app_that_does_not_know_the_secret_is_not_set_up() {
        assertThat(HOUSE.one.factors().addApp(id(person), FactorTestSetup.SECRET, "000000", by(person)))
                .isFalse();
        assertThat(HOUSE.one.factors().state(id(person)).exists()).isFalse();
    }
}
