package id.tanggap.access.reset;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Accounts;
import id.tanggap.access.PasswordEncoding;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.access.signin.PageBrowser;
import id.tanggap.access.signin.SignInLog;
import id.tanggap.ticket.TicketTestSetup;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A link that sets a password: from the administrator's page to the next sign-in.
class PasswordResetTest {

    private static final Pattern LINK = Pattern.compile("value=\"https?://[^\"]*(/reset/[A-Za-z0-9_-]{43})\"");
    private static final String WANTED = "gerobak tujuh melati";

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Viewer person = house.somebody(Role.AGENT, null);
    private final String name = house.usernameOf(person);
    private final ResetLinks links = house.room(ResetLinks.class);
    private final PageBrowser browser = new PageBrowser(house);

    /// All tests of this house come from one address.
    @AfterEach
    void forget() {
        house.jdbc().sql("delete from sign_in_throttle").update();
    }

    private String made() {
        return links.make(name, "Uji").orElseThrow().path();
    }

    private HttpResponse<String> set(String link, String wanted) {
        return browser.post(link, Map.of("wanted", wanted));
    }

    @Test
    void an_administrator_makes_a_link_the_person_sets_a_password_and_all_their_sessions_end() {
        var before = new PageBrowser(house);
        before.signIn(name, "sandi-" + name);
        assertThat(before.isIn()).isTrue();
        var administrator = house.somebody(Role.ADMIN, null);
        var admin = new PageBrowser(house);
        admin.signIn(house.usernameOf(administrator), "sandi-" + house.usernameOf(administrator));

        var page = admin.post("/settings/people", "/settings/people/" + person.userId() + "/reset-link", Map.of())
                .body();
        var found = LINK.matcher(page);
        assertThat(found.find()).isTrue();
        var link = found.group(1);
        assertThat(before.isIn()).as("a link alone changes nothing").isTrue();

        var form = browser.get(link);
        assertThat(form.body()).contains(name);
        assertThat(form.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(form.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(form.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(PageBrowser.location(set(link, WANTED))).isEqualTo("/sign-in?changed");

        assertThat(before.isIn()).isFalse();
        assertThat(browser.signIn(name, "sandi-" + name)).isEqualTo("/sign-in?wrong");
        assertThat(browser.signIn(name, WANTED)).doesNotContain("/sign-in");
        assertThat(browser.get("/me").body()).contains("kata sandi baru");
        assertThat(house.room(SignInLog.class).newest(Objects.requireNonNull(person.userId()), 10))
                .extracting(entry -> entry.outcome().code())
                .contains("reset");
        assertThat(record())
                .containsEntry("made_by", administrator.name())
                .containsEntry("used_from", "127.0.0.1")
                .satisfies(row -> assertThat(row.get("used_at")).isNotNull());
    }

    private Map<String, @Nullable Object> record() {
        return house.jdbc()
                .sql(
                        "select made_by, used_from, used_at from password_reset where user_id = :user order by id desc limit 1")
                .param("user", person.userId())
                .query()
                .singleRow();
    }

    @Test
    void a_link_is_kept_as_a_hash_only() {
        var token = made().substring("/reset/".length());

        assertThat(house.jdbc()
                        .sql("select count(*) from password_reset p where p::text like '%' || :token || '%'")
                        .param("token", token)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_password_that_is_easy_to_guess_is_refused_with_the_reason_and_the_link_stays_good() {
        var link = made();

        assertThat(set(link, "pendek").body()).contains("terlalu pendek");
        assertThat(set(link, "passwordpassword").body()).contains("mudah ditebak");
        assertThat(PageBrowser.location(set(link, WANTED))).isEqualTo("/sign-in?changed");
    }

    @Test
    void wrong_used_old_and_ended_links_are_answered_with_the_same_words() {
        var used = made();
        set(used, WANTED);
        var newer = made();
        var newest = made();
        var wrong = browser.get("/reset/" + "x".repeat(43));
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(wrong.body()).contains("Tautan ini tidak berlaku");

        for (var link : List.of(used, newer)) {
            assertThat(browser.get(link).body()).isEqualTo(wrong.body());
            assertThat(set(link, "kereta sembilan anggrek").body()).isEqualTo(wrong.body());
        }
        house.clock.pass(Duration.ofHours(25));
        assertThat(browser.get(newest).body()).isEqualTo(wrong.body());
        assertThat(browser.signIn(name, WANTED)).doesNotContain("/sign-in");
    }

    @Test
    void a_change_of_password_or_state_ends_a_link() {
        var accounts = house.room(Accounts.class);
        var first = made();
        assertThat(accounts.changePassword(name, "sandi-" + name, WANTED)).isTrue();
        assertThat(browser.get(first).statusCode()).isEqualTo(404);

        var second = made();
        accounts.setOpen(name, false);
        accounts.setOpen(name, true);
        assertThat(browser.get(second).statusCode()).isEqualTo(404);
        accounts.setOpen(name, false);
        assertThat(links.make(name, "Uji")).as("of a closed account").isEmpty();
    }

    @Test
    void of_many_who_use_a_link_at_once_one_sets_the_password() throws Exception {
        var reset = house.room(PasswordReset.class);
        var token = made().substring("/reset/".length());
        var account = house.room(Accounts.class).loadUserByUsername(name);
        List<Callable<Boolean>> uses = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(
                        n -> () -> reset.set(account, token, "gerobak melati nomor " + n, "198.51.100." + n))
                .toList();

        var done = 0;
        try (var hands = Executors.newFixedThreadPool(8)) {
            for (var use : hands.invokeAll(uses)) {
                done += use.get() ? 1 : 0;
            }
        }

        assertThat(done).isOne();
        assertThat(IntStream.range(0, 8)
                        .filter(n -> PasswordEncoding.encoder()
                                .matches(
                                        "gerobak melati nomor " + n,
                                        house.room(Accounts.class)
                                                .loadUserByUsername(name)
                                                .passwordHash()))
                        .count())
                .isOne();
    }

    @Test
    void of_many_links_made_at_once_one_is_good() throws Exception {
        List<Callable<String>> makers = IntStream.range(0, 8)
                .<Callable<String>>mapToObj(n -> this::made)
                .toList();
        var good = 0;
        try (var hands = Executors.newFixedThreadPool(8)) {
            for (var link : hands.invokeAll(makers)) {
                good += links.owner(link.get().substring("/reset/".length())).isPresent() ? 1 : 0;
            }
        }

        assertThat(good).isOne();
    }

    @Test
    void an_address_that_tries_many_links_waits_and_others_do_not() {
        var throttled = house.room(PasswordReset.class);
        var token = made().substring("/reset/".length());
        for (var n = 0; n < 20; n++) {
            assertThat(throttled.open("salah" + n, "203.0.113.9")).isInstanceOf(PasswordReset.Bad.class);
        }

        assertThat(throttled.open(token, "203.0.113.9")).isInstanceOf(PasswordReset.Slowed.class);
        assertThat(throttled.open(token, "203.0.113.10")).isInstanceOf(PasswordReset.Good.class);
        house.clock.pass(Duration.ofMinutes(1));
        assertThat(throttled.open(token, "203.0.113.9")).isInstanceOf(PasswordReset.Good.class);
    }
}
