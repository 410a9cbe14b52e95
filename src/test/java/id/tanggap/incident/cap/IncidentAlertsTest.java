package id.tanggap.incident.cap;

import static id.tanggap.incident.IncidentTestSetup.HOUSE;
import static id.tanggap.incident.IncidentTestSetup.OFFICER;
import static id.tanggap.incident.IncidentTestSetup.done;
import static id.tanggap.incident.IncidentTestSetup.flood;
import static id.tanggap.incident.IncidentTestSetup.found;
import static id.tanggap.incident.IncidentTestSetup.opened;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.hazard.cap.CapReader;
import id.tanggap.hazard.cap.message.CapAlert;
import id.tanggap.hazard.cap.message.CapInfo;
import id.tanggap.incident.Declaration;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentArea;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.IncidentFacts;
import id.tanggap.incident.IncidentPhase;
import id.tanggap.incident.IncidentTransition;
import id.tanggap.incident.command.IncidentCommands;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Urgency;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("IncidentTestSetup")
class IncidentAlertsTest {

    private final IncidentAlerts alerts = HOUSE.room(IncidentAlerts.class);
    private final IncidentCommands commands = HOUSE.room(IncidentCommands.class);

    /// Checked against the schema of the standard, and against what its text demands.
    private CapAlert alert(IncidentCode code) {
        var bytes = alerts.newest(code).orElseThrow();
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(IncidentAlertsTest.class.getResource("/hazard/cap-1.2.xsd"))
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(bytes)));
        } catch (Exception e) {
            throw new AssertionError(new String(bytes, StandardCharsets.UTF_8), e);
        }
        var reading = CapReader.read(bytes);
        assertThat(reading.problems()).isEmpty();
        return reading.found().orElseThrow();
    }

    private static IncidentFacts shaped(boolean exercise) {
        return new IncidentFacts(
                "Banjir <uji> & \"kutip\"",
                "banjir",
                IncidentPhase.TANGGAP_DARURAT,
                Urgency.DARURAT,
                HOUSE.clock.instant(),
                null,
                new Declaration("Bupati Deli Serdang", "360/9", null, null),
                exercise,
                List.of(new RegionCode("12.07")),
                List.of(
                        new IncidentArea.Circle(new GeoPoint(3.5, 98.8), 2500),
                        new IncidentArea.Polygon(
                                List.of(new GeoPoint(3.4, 98.7), new GeoPoint(3.4, 98.9), new GeoPoint(3.6, 98.8)))));
    }

    private void edit(Incident incident, IncidentFacts facts) {
        HOUSE.clock.pass(Duration.ofMinutes(2));
        done(commands.edit(incident.code(), facts, found(incident.code()).version(), OFFICER));
    }

    @Test
    void an_incident_is_an_alert_in_both_languages_with_its_area_and_no_time_of_reading() {
        var incident = opened(shaped(false));
        var first = alerts.newest(incident.code()).orElseThrow();
        HOUSE.clock.pass(Duration.ofHours(3));

        assertThat(alerts.newest(incident.code()).orElseThrow()).isEqualTo(first);
        var alert = alert(incident.code());
        assertThat(alert.msgType()).isEqualTo("Alert");
        assertThat(alert.status()).isEqualTo("Actual");
        assertThat(alert.references()).isEmpty();
        assertThat(alert.id().identifier()).isEqualTo(incident.code().value() + "-1");
        assertThat(alert.id().sent().instant()).hasValue(incident.createdAt().truncatedTo(ChronoUnit.SECONDS));
        assertThat(alert.infos()).extracting(CapInfo::language).containsExactly("id", "en");
        var area = alert.infos().getFirst().areas().getFirst();
        assertThat(area.polygons().getFirst().isClosed()).isTrue();
        assertThat(area.circles().getFirst().radiusKm()).isEqualTo(2.5);
        assertThat(area.geocodes()).extracting(code -> code.value()).containsExactly("12.07");
        assertThat(alert.infos().getFirst().expires())
                .hasValue(alert.id().sent().instant().orElseThrow().plus(Duration.ofHours(24)));
    }

    @Test
    void changes_update_it_closing_cancels_it_and_opening_again_begins_anew() {
        var incident = opened(shaped(false));
        var facts = found(incident.code()).facts();
        edit(incident, facts.named("Banjir besar"));
        var update = alert(incident.code());
        edit(incident, facts.named("Banjir besar").ledBy(null));
        HOUSE.clock.pass(Duration.ofMinutes(2));
        done(commands.note(incident.code(), "Catatan", OFFICER));

        assertThat(update.msgType()).isEqualTo("Update");
        assertThat(update.infos().getFirst().words().headline()).isEqualTo("Banjir besar");
        assertThat(update.references())
                .extracting(one -> one.identifier())
                .containsExactly(incident.code().value() + "-1");
        assertThat(alert(incident.code()))
                .as("a note and a lead change no alert")
                .isEqualTo(update);

        done(commands.move(incident.code(), IncidentTransition.CLOSE, "Air surut", OFFICER));
        var cancel = alert(incident.code());
        assertThat(cancel.msgType()).isEqualTo("Cancel");
        assertThat(cancel.references()).hasSize(2);

        HOUSE.clock.pass(Duration.ofMinutes(2));
        done(commands.move(incident.code(), IncidentTransition.REOPEN, "Hujan lagi", OFFICER));
        var again = alert(incident.code());
        assertThat(again.msgType()).isEqualTo("Alert");
        assertThat(again.references()).isEmpty();
        assertThat(again.id().identifier()).isEqualTo(incident.code().value() + "-4");
    }

    @Test
    void an_exercise_says_so_in_every_part() {
        var alert = alert(opened(shaped(true)).code());

        assertThat(alert.status()).isEqualTo("Exercise");
        assertThat(alert.distribution().note()).contains("LATIHAN");
        assertThat(alert.infos().getLast().words().description()).contains("EXERCISE");
    }

    @Test
    void places_alone_are_an_area_too_and_an_unknown_code_has_none() {
        var area =
                alert(opened(flood("12.07")).code()).infos().getFirst().areas().getFirst();

        assertThat(area.description()).contains("Deli Serdang");
        assertThat(alerts.newest(new IncidentCode("K26-9999"))).isEmpty();
    }
}
