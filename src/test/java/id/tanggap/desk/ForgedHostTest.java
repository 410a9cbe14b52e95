package id.tanggap.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What a request says about the host it was sent to stands in no answer.
@ResourceLock("VisibilityMatrixSetup")
class ForgedHostTest extends VisibilityMatrixSetup {

    private static final String FORGED = "jahat.example";

    private static MockHttpServletRequestBuilder forged(String path) {
        return get(path)
                .header("Host", FORGED)
                .header("X-Forwarded-Host", FORGED)
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "host=" + FORGED + ";proto=https")
                .with(request -> {
                    request.setServerName(FORGED);
                    return request;
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/queue",
                "/incidents",
                "/me",
                "/sign-in",
                "/api",
                "/api/docs",
                "/api/swagger-ui/index.html",
                "/api/openapi",
                "/api/openapi/swagger-config",
                "/api/v1/search",
                "/tidak-ada"
            })
    void a_forged_host_is_nowhere_in_an_answer(String path) throws Exception {
        var signedIn = answer("penyelia", forged(path));
        var stranger = web.perform(forged(path)).andReturn().getResponse();

        for (var answer : List.of(signedIn, stranger)) {
            assertThat(answer.getContentAsString()).doesNotContain(FORGED);
            assertThat(answer.getHeaderNames())
                    .allSatisfy(name ->
                            assertThat(answer.getHeaders(name).toString()).doesNotContain(FORGED));
        }
    }

    /// Who is sent to sign in comes back to the page, at whatever address the browser came by.
    @Test
    void a_stranger_is_sent_to_a_path() throws Exception {
        assertThat(web.perform(forged("/queue")).andReturn().getResponse().getHeader("Location"))
                .isEqualTo("/sign-in");
    }

    @Test
    void what_the_api_can_do_is_told_to_those_who_may_use_it() throws Exception {
        for (var path : List.of("/api/docs", "/api/openapi", "/api/openapi.yaml", "/api/swagger-ui/index.html")) {
            var page = web.perform(get(path).header("Accept", "text/html")).andReturn();
            assertThat(page.getResponse().getHeader("Location")).as(path).isEqualTo("/sign-in");
            var program = web.perform(get(path)).andReturn().getResponse();
            assertThat(program.getStatus()).as(path).isEqualTo(401);
            assertThat(program.getContentType()).startsWith("application/problem+json");
            assertThat(status("agen", get(path))).as(path).isLessThan(400);
            assertThat(api("umum", get(path)).getStatus()).as(path).isLessThan(400);
        }
    }
}
