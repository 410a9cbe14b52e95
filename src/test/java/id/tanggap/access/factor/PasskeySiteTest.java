package id.tanggap.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.platform.address.PublicAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasskeySiteTest {

    @ParameterizedTest
    @CsvSource({
        "https://Tanggap.kemensos.go.id, tanggap.kemensos.go.id, https://tanggap.kemensos.go.id",
        "https://tanggap.kemensos.go.id/, tanggap.kemensos.go.id, https://tanggap.kemensos.go.id",
        "https://tanggap.kemensos.go.id:8443/, tanggap.kemensos.go.id, https://tanggap.kemensos.go.id:8443",
        "'', localhost, http://localhost:8091"
    })
    void passkeys_are_good_for_the_address_that_is_set_or_for_this_machine(
            String address, String domain, String origin) {
        var site = new PasskeySite(new PublicAddress(address, () -> 8091));

        assertThat(site.domain()).isEqualTo(domain);
        assertThat(site.origin()).isEqualTo(origin);
    }
}
