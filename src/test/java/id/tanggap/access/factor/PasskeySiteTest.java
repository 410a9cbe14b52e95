package id.tanggap.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class PasskeySiteTest {

    private final MockEnvironment environment = new MockEnvironment().withProperty("local.server.port", "8091");

    @ParameterizedTest
    @CsvSource({
        "https://Tanggap.kemensos.go.id, tanggap.kemensos.go.id, https://tanggap.kemensos.go.id",
        "https://tanggap.kemensos.go.id/, tanggap.kemensos.go.id, https://tanggap.kemensos.go.id",
        "https://tanggap.kemensos.go.id:8443/x, tanggap.kemensos.go.id, https://tanggap.kemensos.go.id:8443",
        "'', localhost, http://localhost:8091"
    })
    void passkeys_are_good_for_the_address_that_is_set_or_for_this_machine(
            String address, String domain, String origin) {
        var site = new PasskeySite(address, environment);

        assertThat(site.domain()).isEqualTo(domain);
        assertThat(site.origin()).isEqualTo(origin);
    }
}
