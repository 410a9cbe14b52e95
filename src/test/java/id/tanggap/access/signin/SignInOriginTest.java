package id.tanggap.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInOriginTest {

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7, 198.51.100.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2::9, 20010db800010002/64",
        "::ffff:198.51.100.7, 198.51.100.7"
    })
    void an_address_is_slowed_as_the_network_that_one_subscriber_has(String address, String network) {
        assertThat(new SignInOrigin(address, "").network()).isEqualTo(network);
    }
}
