package id.tanggap.hazard.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which alerts open an incident.
class CapIncidentRuleTest {

    private static final String SEVERE = SampleAlerts.text("nowcast-id.xml").replace(">Moderate<", ">Severe<");

    @Test
    void a_severe_alert_of_what_happens_now_opens_one() {
        assertThat(opens(SEVERE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Exercise", "Test", "System", "Draft"})
    void what_is_not_actual_never_does(String status) {
        assertThat(opens(SEVERE.replace(">Actual<", ">" + status + "<"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    everyday weather                    | >Severe<    | >Moderate< | alert-everyday
                    a severity that is not known        | >Severe<    | >Unknown<  | alert-everyday
                    a chance in the future              | >Immediate< | >Future<   | alert-urgency
                    what is over                        | >Immediate< | >Past<     | alert-urgency
                    what is only possible               | >Observed<  | >Possible< | alert-certainty
                    an all-clear                        | <urgency>   | <responseType>AllClear</responseType><urgency> | alert-all-clear
                    what expired before it was sent     | 19:00:00+08:00 | 16:05:00+08:00 | alert-expired
                    """)
    void these_do_not(String name, String from, String to, String why) {
        var decision = CapIncidentRule.decide(read(SEVERE.replace(from, to)));
        assertThat(decision.opens()).as(name).isFalse();
        assertThat(decision.why().key()).isEqualTo("reason.hazard." + why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Banjir Bandang", "Peringatan Dini Tsunami", "Tanah Longsor", "Erupsi Gunung Api", "Flash Flood"
            })
    void a_moderate_alert_of_what_makes_people_homeless_does(String event) {
        assertThat(opens(SEVERE.replace(">Severe<", ">Moderate<").replace("Hujan Lebat dan Petir", event)))
                .isTrue();
    }

    @Test
    void floods_that_a_description_of_rain_fears_do_not_count() {
        assertThat(SEVERE).contains("banjir");
        assertThat(opens(SEVERE.replace(">Severe<", ">Moderate<"))).isFalse();
    }

    @Test
    void an_invalid_alert_does_not() {
        var decision = CapIncidentRule.decide(read(SEVERE.replace("<scope>Public</scope>", "")));
        assertThat(decision.opens()).isFalse();
        assertThat(decision.why().key()).isEqualTo("reason.hazard.alert-invalid");
    }

    private static boolean opens(String text) {
        return CapIncidentRule.decide(read(text)).opens();
    }

    private static CapReading read(String text) {
        return CapReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
