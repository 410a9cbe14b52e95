package id.tanggap.incident;

import static id.tanggap.incident.IncidentTestSetup.HOUSE;
import static id.tanggap.incident.IncidentTestSetup.OFFICER;
import static id.tanggap.incident.IncidentTestSetup.done;
import static id.tanggap.incident.IncidentTestSetup.flood;
import static id.tanggap.incident.IncidentTestSetup.found;
import static id.tanggap.incident.IncidentTestSetup.opened;
import static id.tanggap.incident.IncidentTestSetup.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.incident.command.IncidentCommands;
import id.tanggap.incident.view.Incidents;
import id.tanggap.region.GeoPoint;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;

@ResourceLock("IncidentTestSetup")
class IncidentCommandsTest {

    private final IncidentCommands commands = HOUSE.room(IncidentCommands.class);
    private final Incidents incidents = HOUSE.room(Incidents.class);

    @Test
    void an_opened_incident_has_a_code_a_lead_a_centre_and_a_log() {
        var incident = opened(flood("33.19.02"));

        assertThat(incident.code().value()).matches("K26-\\d{4,}");
        assertThat(incident.isOpen()).isTrue();
        assertThat(incident.facts().lead()).isEqualTo(OFFICER.userId());
        assertThat(incident.leadName()).isEqualTo(OFFICER.name());
        assertThat(incident.centre()).isNotNull();
        assertThat(incidents.log(incident, Long.MAX_VALUE, 10))
                .extracting(IncidentLogEntry::kind)
                .containsExactly(IncidentLogEntry.Kind.OPENED);
    }

    @Test
    void everything_a_person_writes_is_read_back() {
        var ring = List.of(new GeoPoint(-6.8, 110.8), new GeoPoint(-6.9, 110.8), new GeoPoint(-6.9, 110.9));
        var facts = new IncidentFacts(
                "Banjir Kudus",
                "banjir",
                IncidentPhase.SIAGA_DARURAT,
                id.tanggap.taxonomy.Urgency.TINGGI,
                HOUSE.clock.instant(),
                OFFICER.userId(),
                new Declaration(
                        "Bupati Kudus", "300/12/2026", LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-14")),
                true,
                List.of(new id.tanggap.region.RegionCode("33.19"), new id.tanggap.region.RegionCode("33.19.02")),
                List.of(new IncidentArea.Polygon(ring), new IncidentArea.Circle(ring.getFirst(), 2500)));

        assertThat(opened(facts).facts()).isEqualTo(facts);
    }

    @Test
    void an_edit_keeps_what_was() {
        var incident = opened(flood("33.19.02"));

        done(commands.edit(
                incident.code(),
                incident.facts().in(IncidentPhase.TRANSISI).named("Banjir Kudus"),
                incident.version(),
                OFFICER));

        var now = found(incident.code());
        assertThat(now.facts().phase()).isEqualTo(IncidentPhase.TRANSISI);
        assertThat(now.version()).isEqualTo(incident.version() + 1);
        assertThat(incidents.log(now, Long.MAX_VALUE, 1).getFirst().data())
                .containsEntry("phase", List.of("tanggap-darurat", "transisi"))
                .containsEntry("name", List.of("Banjir uji", "Banjir Kudus"));
    }

    @Test
    void an_edit_of_what_somebody_else_changed_is_declined() {
        var incident = opened(flood("33.19.02"));
        done(commands.edit(incident.code(), incident.facts().named("Satu"), incident.version(), OFFICER));

        assertThat(reason(commands.edit(incident.code(), incident.facts().named("Dua"), incident.version(), OFFICER)))
                .isEqualTo("refused.incident.changed");
        assertThat(found(incident.code()).facts().name()).isEqualTo("Satu");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AGENT", "BALAI", "AUDITOR"})
    void only_who_opens_incidents_changes_one(Role role) {
        var incident = opened(flood("33.19.02"));
        var other = HOUSE.somebody(role, role == Role.BALAI ? "MGL" : null);

        assertThat(List.of(
                        commands.open(flood("33.19"), other),
                        commands.edit(incident.code(), incident.facts(), incident.version(), other),
                        commands.move(incident.code(), IncidentTransition.CLOSE, "selesai", other)))
                .extracting(IncidentTestSetup::reason)
                .containsOnly("refused.incident.role");
    }

    @Test
    void an_incident_is_somewhere() {
        assertThat(reason(commands.open(flood(), OFFICER))).isEqualTo("refused.incident.nowhere");
    }

    @Test
    void a_closed_incident_can_go_on_and_each_move_has_its_reason() {
        var incident = opened(flood("33.19.02"));
        var code = incident.code();

        assertThat(reason(commands.move(code, IncidentTransition.CLOSE, " ", OFFICER)))
                .isEqualTo("refused.incident.reason");
        done(commands.move(code, IncidentTransition.CLOSE, "air surut", OFFICER));
        assertThat(found(code).closedAt()).isNotNull();
        assertThat(reason(commands.move(code, IncidentTransition.CLOSE, "lagi", OFFICER)))
                .isEqualTo("refused.incident.state.closed");
        done(commands.move(code, IncidentTransition.REOPEN, "air naik lagi", OFFICER));

        assertThat(found(code).isOpen()).isTrue();
        assertThat(found(code).closedAt()).isNull();
        assertThat(incidents.log(incident, Long.MAX_VALUE, 1).getFirst().data())
                .containsEntry("reason", "air naik lagi");
    }

    @Test
    void the_database_knows_the_same_transitions() {
        var inDatabase = HOUSE.jdbc()
                .sql("select from_state, to_state from incident_transition")
                .query((row, n) -> Map.entry(IncidentState.of(row.getString(1)), IncidentState.of(row.getString(2))))
                .set();
        var inProgram = Arrays.stream(IncidentTransition.values())
                .flatMap(one -> one.from().stream().map(from -> Map.entry(from, one.to())))
                .collect(Collectors.toSet());

        assertThat(inDatabase).isEqualTo(inProgram);
        var incident = opened(flood("33.19.02"));
        assertThatThrownBy(() -> HOUSE.jdbc()
                        .sql("update incident set state = 'dismissed' where id = " + incident.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_log_only_grows() {
        var incident = opened(flood("33.19.02"));

        assertThatThrownBy(() -> HOUSE.jdbc()
                        .sql("update incident_log set actor = 'orang lain' where incident_id = " + incident.id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only grows");
    }

    @Test
    void an_agent_writes_into_the_log_but_an_auditor_does_not() {
        var incident = opened(flood("33.19.02"));
        Viewer agent = HOUSE.somebody(Role.AGENT, null);

        done(commands.note(incident.code(), "Jembatan putus", agent));

        assertThat(reason(commands.note(incident.code(), "x", HOUSE.somebody(Role.AUDITOR, null))))
                .isEqualTo("refused.incident.role");
        assertThat(incidents.log(incident, Long.MAX_VALUE, 1).getFirst())
                .returns(agent.name(), IncidentLogEntry::actor)
                .returns(Map.of("text", "Jembatan putus"), IncidentLogEntry::data);
    }

    @Test
    void lists_are_paged_by_key() {
        var all = List.of(opened(flood("33.19")), opened(flood("33.19")), opened(flood("33.19")));
        var first = incidents.list(IncidentState.OPEN, null, 2);
        var second = incidents.list(IncidentState.OPEN, first.getLast(), 2);

        assertThat(first).hasSize(2);
        assertThat(second).doesNotContainAnyElementsOf(first);
        assertThat(Set.copyOf(first.stream().map(Incident::id).toList()))
                .contains(all.getLast().id());
    }
}
