package id.tanggap.platform.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PublicAddressTest {

    private static final String FORGED = "jahat.example";
    private static final PublicAddress ADDRESS = new PublicAddress("https://tanggap.example/", () -> 8080);

    @Test
    void links_name_the_address_that_was_set() {
        assertThat(ADDRESS.link("/delivery/1")).isEqualTo("https://tanggap.example/delivery/1");
        assertThat(new PublicAddress("", () -> 8099).link("/")).isEqualTo("http://localhost:8099/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tanggap.example",
                "ftp://tanggap.example",
                "https://",
                "https://tanggap.example/tanggap",
                "https://tanggap.example?x",
                "https://orang@tanggap.example",
                "https:// tanggap"
            })
    void an_operator_is_told_of_an_address_that_no_browser_can_open(String wrong) {
        assertThatThrownBy(() -> new PublicAddress(wrong, () -> 8080)).hasMessageStartingWith("TANGGAP_ADDRESS");
    }

    @Test
    void what_a_request_says_about_its_host_reaches_nobody() throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/queue");
        request.setServerName(FORGED);
        request.addHeader("Host", FORGED);
        request.addHeader("X-Forwarded-Host", FORGED);
        request.addHeader("Forwarded", "host=" + FORGED);
        var chain = new MockFilterChain();

        new PublicAddressFilter(ADDRESS).doFilter(request, new MockHttpServletResponse(), chain);

        var seen = (AddressedRequest) Objects.requireNonNull(chain.getRequest());
        assertThat(seen.getRequestURL().toString()).isEqualTo("https://tanggap.example/queue");
        assertThat(seen.getServerPort()).isEqualTo(443);
        assertThat(seen.isSecure()).isTrue();
        assertThat(seen.getHeader("host")).isEqualTo("tanggap.example");
        assertThat(seen.getHeader("X-Forwarded-Host")).isNull();
        assertThat(seen.getHeaders("forwarded").hasMoreElements()).isFalse();
    }

    @Test
    void a_redirect_within_the_house_is_a_path() throws IOException {
        var answer = new MockHttpServletResponse();
        new PathRedirects(answer, ADDRESS).sendRedirect("https://tanggap.example/queue?x=1");
        assertThat(answer.getHeader("Location")).isEqualTo("/queue?x=1");

        var away = new MockHttpServletResponse();
        new PathRedirects(away, ADDRESS).sendRedirect("https://tanggap.example.jahat.example/");
        assertThat(away.getHeader("Location")).isEqualTo("https://tanggap.example.jahat.example/");
    }

    @Test
    void cookies_are_tied_to_the_host_and_to_https() {
        assertThat(new HostCookies(true).cookie("theme", "dark").build().toString())
                .isEqualTo("__Host-theme=dark; Path=/; Secure; HttpOnly; SameSite=Lax");
        assertThat(new HostCookies(false).cookie("theme", "dark").build().toString())
                .isEqualTo("theme=dark; Path=/; HttpOnly; SameSite=Lax");
    }
}
