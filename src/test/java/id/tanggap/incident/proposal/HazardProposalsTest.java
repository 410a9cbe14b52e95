package id.tanggap.incident.proposal;

import static id.tanggap.incident.IncidentTestSetup.HOUSE;
import static id.tanggap.incident.IncidentTestSetup.OFFICER;
import static id.tanggap.incident.IncidentTestSetup.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.hazard.DocumentKind;
import id.tanggap.hazard.HazardEvents;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentLogEntry;
import id.tanggap.incident.IncidentOrigin;
import id.tanggap.incident.IncidentState;
import id.tanggap.incident.IncidentTestSetup;
import id.tanggap.incident.IncidentTransition;
import id.tanggap.incident.command.IncidentCommands;
import id.tanggap.incident.view.Incidents;
import id.tanggap.platform.worker.Lease;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("IncidentTestSetup")
class HazardProposalsTest {

    private static final Lease LEASE = new Lease() {
        @Override
        public boolean isHeld() {
            return true;
        }

        @Override
        public void reportSuccess() {}
    };

    private final Incidents incidents = HOUSE.room(Incidents.class);
    private final HazardFollower follower = HOUSE.room(HazardFollower.class);

    private void feed(DocumentKind kind, String text) {
        IncidentTestSetup.feed(kind, text);
        follower.round(LEASE);
        follower.round(LEASE);
    }

    private List<Incident> from(IncidentOrigin.Source source, IncidentState state, String name) {
        return incidents.list(state, null, 500).stream()
                .filter(one -> one.origin().source() == source)
                .filter(one -> one.facts().name().contains(name))
                .toList();
    }

    @Test
    void a_quake_is_one_proposal_and_its_revision_changes_it() {
        var at = HOUSE.clock.instant().minus(Duration.ofMinutes(10));
        feed(DocumentKind.QUAKES, IncidentTestSetup.quake(at, "6.4", "-8.58", "116.12"));

        var found = from(IncidentOrigin.Source.QUAKE, IncidentState.PROPOSED, "UJI-116.12");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().facts().type()).isEqualTo("gempa");
        assertThat(found.getFirst().origin().why().getFirst().args()).startsWith("6.4");

        feed(DocumentKind.QUAKES, IncidentTestSetup.quake(at, "6.6", "-8.58", "116.12"));

        var revised = from(IncidentOrigin.Source.QUAKE, IncidentState.PROPOSED, "UJI-116.12");
        assertThat(revised)
                .extracting(Incident::id)
                .containsExactly(found.getFirst().id());
        assertThat(revised.getFirst().facts().name()).contains("6.6");
    }

    @Test
    void a_confirmed_quake_is_only_told_of_revisions() {
        var at = HOUSE.clock.instant().minus(Duration.ofMinutes(10));
        feed(DocumentKind.QUAKES, IncidentTestSetup.quake(at, "6.4", "-0.95", "100.35"));
        var proposal = from(IncidentOrigin.Source.QUAKE, IncidentState.PROPOSED, "UJI-100.35")
                .getFirst();
        done(HOUSE.room(IncidentCommands.class).move(proposal.code(), IncidentTransition.CONFIRM, "", OFFICER));

        feed(DocumentKind.QUAKES, IncidentTestSetup.quake(at, "6.1", "-0.95", "100.35"));

        var open = incidents.find(proposal.code()).orElseThrow();
        assertThat(open.facts().name()).contains("6.4");
        assertThat(incidents.log(open, Long.MAX_VALUE, 1).getFirst().kind())
                .isEqualTo(IncidentLogEntry.Kind.HAZARD_REVISED);
    }

    @Test
    void a_proposal_about_many_places_says_where_the_last_report_came_from() {
        var at = HOUSE.clock.instant().minus(Duration.ofMinutes(5));
        feed(DocumentKind.ALERT, new IncidentTestSetup.FloodAlerts("UJI-BIMA", at, -8.46, 118.73).message("Alert", 1));
        var proposal = from(IncidentOrigin.Source.ALERT, IncidentState.PROPOSED, "UJI-BIMA")
                .getFirst();
        var last = proposal.facts().places().getLast();
        assertThat(proposal.facts().places()).first().isNotEqualTo(last);

        var ticket = IncidentTestSetup.reported(last.value()).id();
        HOUSE.transaction().executeWithoutResult(status -> HOUSE.room(ReportProposals.class)
                .consider(new CitizenReport(ticket, last, "satu", "banjir", at, null), at));

        assertThat(incidents.find(proposal.code()).orElseThrow().origin().why())
                .filteredOn(reason -> reason.key().startsWith("reason.incident.reports"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.args().get(1))
                        .isEqualTo(HOUSE.room(ProposalNames.class).place(last)));
    }

    @Test
    void a_chain_of_alerts_is_one_proposal_and_its_cancellation_marks_it() {
        var at = HOUSE.clock.instant().minus(Duration.ofMinutes(5));
        var chain = new IncidentTestSetup.FloodAlerts("UJI-KUPANG", at, -10.17, 123.7);
        feed(DocumentKind.ALERT, chain.message("Alert", 1));
        assertThat(HOUSE.room(HazardEvents.class).latest(null, 100))
                .filteredOn(event -> event.words().containsValue("Banjir UJI-KUPANG"))
                .singleElement()
                .satisfies(event -> assertThat(event.decision().opens())
                        .as(event.decision().why().toString())
                        .isTrue());
        assertThat(from(IncidentOrigin.Source.ALERT, IncidentState.PROPOSED, "UJI-KUPANG"))
                .hasSize(1);

        feed(DocumentKind.ALERT, chain.message("Update", 2));
        assertThat(from(IncidentOrigin.Source.ALERT, IncidentState.PROPOSED, "UJI-KUPANG"))
                .hasSize(1);

        feed(DocumentKind.ALERT, chain.message("Cancel", 3));
        var marked = from(IncidentOrigin.Source.ALERT, IncidentState.PROPOSED, "UJI-KUPANG");
        assertThat(marked).hasSize(1);
        assertThat(marked.getFirst().origin().withdrawnAt()).isNotNull();
    }
}
