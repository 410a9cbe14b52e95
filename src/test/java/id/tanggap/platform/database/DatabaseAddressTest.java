package id.tanggap.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            postgresql://db/tanggap,                   -,    -,    jdbc:postgresql://db/tanggap,      -,    -
            postgres://db:5433/tanggap,                ani,  r,    jdbc:postgresql://db:5433/tanggap, ani,  r
            jdbc:postgresql://db/tanggap?ssl=true,     ani,  -,    jdbc:postgresql://db/tanggap?ssl=true, ani, -
            postgresql://ani:r%40hasia+1@db/tanggap,   -,    -,    jdbc:postgresql://db/tanggap,      ani,  r@hasia+1
            postgresql://ani:lama@db/tanggap,          budi, baru, jdbc:postgresql://db/tanggap,      budi, baru
            postgresql://ani@db/tanggap?ssl=true,      -,    -,    jdbc:postgresql://db/tanggap?ssl=true, ani, -
            """)
    void an_address_is_read_as_operators_write_it(
            String url,
            @Nullable String user,
            @Nullable String password,
            String jdbc,
            @Nullable String asUser,
            @Nullable String withPassword) {
        assertThat(DatabaseAddress.of(url, user, password)).isEqualTo(new DatabaseAddress(jdbc, asUser, withPassword));
    }

    @Test
    void what_is_wrong_names_the_setting_and_no_password() {
        assertThatThrownBy(() -> DatabaseAddress.of("mysql://ani:rahasia@db/x", null, null))
                .hasMessageStartingWith("TANGGAP_DATABASE_URL")
                .hasMessageNotContaining("rahasia");
        assertThatThrownBy(
                        () -> DatabaseAddress.of("postgresql://ani:rahasia@localhost:1/x?password=rahasia", null, null)
                                .reached())
                .hasMessageStartingWith("TANGGAP_DATABASE_URL")
                .hasMessageContaining("jdbc:postgresql://localhost:1/x")
                .hasMessageNotContaining("rahasia");
    }
}
