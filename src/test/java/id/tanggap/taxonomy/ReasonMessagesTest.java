package id.tanggap.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReasonMessagesTest {

    private static final ReasonMessages INDONESIAN = ReasonMessages.in(Locale.of("id"));
    private static final ReasonMessages ENGLISH = ReasonMessages.in(Locale.ENGLISH);

    @Test
    void numbers_of_a_quake_are_written_as_the_reader_writes_them() {
        var quake = Reason.of("reason.hazard.quake-strong", "5.6", "10.0", "25", "Kabupaten Cianjur");

        assertThat(INDONESIAN.say(quake))
                .isEqualTo("Diusulkan: magnitudo 5,6 pada kedalaman 10 km, 25 km dari Kabupaten Cianjur.");
        assertThat(ENGLISH.say(quake)).isEqualTo("Proposed: magnitude 5.6, 10 km deep, 25 km from Kabupaten Cianjur.");
        assertThat(INDONESIAN.say(Reason.of("reason.hazard.quake-weak", "6.0", "12.5", "3")))
                .startsWith("Tidak diusulkan: magnitudo 6,0, kedalaman 12,5 km, 3 km");
        assertThat(INDONESIAN.say(Reason.of("reason.incident.rise", "12", "Demak", "1.5")))
                .endsWith("biasanya 1,5");
    }

    @Test
    void what_is_no_number_stays_as_it_is() {
        assertThat(INDONESIAN.say(Reason.of("reason.incident.quake", "?", "1e3", "<Laut> {0}")))
                .isEqualTo("Gempa M ?, kedalaman 1e3 km, <Laut> {0}");
        assertThat(INDONESIAN.say(Reason.of("reason.incident.quake", "5.6")))
                .as("too few")
                .startsWith("Gempa M 5,6, kedalaman {1} km");
    }
}
