package id.tanggap.access;

import static id.tanggap.access.AccessTestSetup.BREACH;
import static id.tanggap.access.AccessTestSetup.CHILD;
import static id.tanggap.access.AccessTestSetup.TRAFFICKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

class ApiTokensTest {

    private static final AccessTestSetup ACCESS = new AccessTestSetup();

    private final ApiTokens tokens = ACCESS.tokens;

    @AfterEach
    void nobody_stays_signed_in() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_token_without_a_balai_sees_all_offices_and_no_restricted_category() {
        var viewer = tokens.viewer(tokens.create("dasbor", null, Set.of())).orElseThrow();

        assertThat(viewer.name()).isEqualTo("dasbor");
        assertThat(viewer.userId()).isNull();
        assertThat(viewer.role()).isEqualTo(Role.AGENT);
        assertThat(viewer.balai()).isNull();
        assertThat(viewer.hidden()).containsExactlyInAnyOrder(CHILD, TRAFFICKED, BREACH);
    }

    @Test
    void a_token_of_a_balai_is_limited_to_it_and_to_the_categories_it_names() {
        var viewer =
                tokens.viewer(tokens.create("aplikasi", "MGL", Set.of(CHILD))).orElseThrow();

        assertThat(viewer.role()).isEqualTo(Role.BALAI);
        assertThat(viewer.balai()).isEqualTo("MGL");
        assertThat(viewer.hidden()).containsExactlyInAnyOrder(TRAFFICKED, BREACH);
        assertThat(viewer.visibility().sees("EFT", "bansos.pkh", Set.of())).isFalse();
        assertThat(viewer.visibility().identities()).isFalse();
    }

    @Test
    void a_token_of_a_balai_that_does_not_exist_is_not_made() {
        assertThatThrownBy(() -> tokens.create("salah", "XXX", Set.of()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void what_is_nearly_a_token_is_none() {
        var token = tokens.create("uji", null, Set.of());

        assertThat(tokens.viewer(token)).isPresent();
        assertThat(tokens.viewer("")).isEmpty();
        assertThat(tokens.viewer("tgp_")).isEmpty();
        assertThat(tokens.viewer(token + "A")).isEmpty();
        assertThat(tokens.viewer(token.substring(0, token.length() - 1))).isEmpty();
        assertThat(tokens.viewer(token.toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(tokens.viewer("' or true --")).isEmpty();
    }

    @Test
    void two_tokens_of_one_name_are_different_and_long_enough_to_resist_guessing() {
        var one = tokens.create("sama", null, Set.of());

        assertThat(tokens.create("sama", null, Set.of())).isNotEqualTo(one);
        assertThat(one).matches("tgp_[A-Za-z0-9_-]{43}");
    }

    @Test
    void who_reads_the_table_of_tokens_cannot_come_in_with_what_stands_there() {
        var token = tokens.create("dicuri", null, Set.of());
        var row = ACCESS.jdbc
                .sql("select cast(k as text) from api_token k where name = 'dicuri'")
                .query(String.class)
                .single();
        var hash = ACCESS.jdbc
                .sql("select token_hash from api_token where name = 'dicuri'")
                .query(byte[].class)
                .single();

        assertThat(row).doesNotContain(token, token.substring(4));
        assertThat(tokens.viewer(HexFormat.of().formatHex(hash))).isEmpty();
        assertThat(tokens.viewer(new String(hash, StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @Test
    void who_registers_a_known_token_again_does_not_widen_what_it_sees() {
        tokens.put("sempit", "token-sempit", "MGL");
        tokens.put("lebar", "token-sempit", null, Set.of(CHILD, TRAFFICKED));

        var viewer = tokens.viewer("token-sempit").orElseThrow();
        assertThat(viewer.balai()).isEqualTo("MGL");
        assertThat(viewer.hidden()).contains(CHILD, TRAFFICKED);
    }

    @Test
    void a_revoked_token_is_none_from_then_on() {
        var token = tokens.create("dicabut", null, Set.of());

        ACCESS.jdbc
                .sql("update api_token set revoked_at = now() where name = 'dicabut'")
                .update();

        assertThat(tokens.viewer(token)).isEmpty();
    }

    @Test
    void a_token_of_the_demo_is_none_outside_of_it() {
        ACCESS.tokens(true).put("demo", "token-demo", null);

        assertThat(tokens.viewer("token-demo")).isEmpty();
        assertThat(ACCESS.tokens(true).viewer("token-demo")).isPresent();
    }

    @Test
    void the_header_lets_in_by_the_bearer_scheme_in_any_case_and_by_no_other() throws Exception {
        var token = tokens.create("kepala", null, Set.of());

        assertThat(admitted("Bearer " + token)).isPresent();
        assertThat(admitted("bEARER  " + token + " ")).isPresent();
        assertThat(admitted("Basic " + token)).isEmpty();
        assertThat(admitted(token)).isEmpty();
        assertThat(admitted("Bearer")).isEmpty();
        assertThat(admitted("Bearer " + token + "," + token)).isEmpty();
        assertThat(admitted(null)).isEmpty();
    }

    @Test
    void a_program_may_use_the_api_and_nothing_that_is_for_people() throws Exception {
        var program = admitted("Bearer " + tokens.create("api", null, Set.of())).orElseThrow();

        assertThat(program.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_API");
        assertThat(program.getPrincipal()).isInstanceOf(Viewer.class);
    }

    /// Who is signed in behind the filter.
    private Optional<Authentication> admitted(@Nullable String header) throws ServletException, IOException {
        SecurityContextHolder.clearContext();
        var request = new MockHttpServletRequest("GET", "/api/v1/search");
        if (header != null) {
            request.addHeader("Authorization", header);
        }
        var behind = new AtomicReference<Optional<Authentication>>(Optional.empty());
        new BearerTokenFilter(tokens)
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (asked, answered) -> behind.set(Optional.ofNullable(
                                SecurityContextHolder.getContext().getAuthentication())));
        return Objects.requireNonNull(behind.get());
    }
}
