package id.tanggap.intake.mail.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationalDomainTest {

    @ParameterizedTest
    @CsvSource({
        "kemensos.go.id, kemensos.go.id, true",
        "mail.kemensos.go.id, kemensos.go.id, true",
        "a.kemensos.go.id, b.kemensos.go.id, true",
        "kemensos.go.id, kemenkes.go.id, false",
        "kemensos.go.id, go.id, false",
        "go.id, go.id, true",
        "warga.example, example, false",
        "gmail.com, mail.gmail.com, true",
        "gmail.com, notgmail.com, false",
        "warga.test, lain.test, false",
        "mx.warga.test, warga.test, true",
        "satu.co.id, dua.co.id, false"
    })
    void two_domains_are_of_one_organization_if_they_share_the_name_below_a_public_suffix(
            String one, String other, boolean aligned) {
        assertThat(OrganizationalDomain.isAligned(one, other)).isEqualTo(aligned);
        assertThat(OrganizationalDomain.isAligned(other, one)).isEqualTo(aligned);
    }

    @ParameterizedTest
    @CsvSource({
        "budi@Warga.Example, warga.example",
        "@warga.example, warga.example",
        "warga.example., warga.example",
        "a@b@warga.example, warga.example",
        "budi@bücher.example, xn--bcher-kva.example"
    })
    void the_domain_is_behind_the_last_at_sign(String address, String domain) {
        assertThat(OrganizationalDomain.domain(address)).contains(domain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "budi@", "budi@localhost", "budi@a b.example", "budi@[192.0.2.1]", "budi@a..example"})
    void what_is_no_domain_has_none(String address) {
        assertThat(OrganizationalDomain.domain(address)).isEmpty();
    }

    @Test
    void cyrillic_letters_are_another_domain() {
        assertThat(OrganizationalDomain.domain("budi@wаrga.example"))
                .isNotEqualTo(OrganizationalDomain.domain("budi@warga.example"));
    }
}
