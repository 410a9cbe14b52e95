package id.tanggap.web.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LocalTimeFormatterTest {

    private static final String KEPT = "72 jam sejak 2026-11-24 02:41 WIB, siang dan malam.";

    @Test
    void times_in_a_reason_are_said_as_everywhere_else() {
        assertThat(LocalTimeFormatter.localised(KEPT, Locale.of("id")))
                .isEqualTo("72 jam sejak Sel 24 Nov 2026, 02.41 WIB, siang dan malam.");
        assertThat(LocalTimeFormatter.localised(KEPT, Locale.ENGLISH)).contains("Tue 24 Nov 2026, 02:41 WIB");
    }

    @Test
    void what_is_no_time_stays() {
        assertThat(LocalTimeFormatter.localised("KTP 3321-10-20 dan 12:30", Locale.ENGLISH))
                .isEqualTo("KTP 3321-10-20 dan 12:30");
    }
}
