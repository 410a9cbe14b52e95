package id.tanggap.incident.proposal;

import static id.tanggap.incident.IncidentTestSetup.HOUSE;
import static id.tanggap.incident.IncidentTestSetup.OFFICER;
import static id.tanggap.incident.IncidentTestSetup.awaitFollower;
import static id.tanggap.incident.IncidentTestSetup.disaster;
import static id.tanggap.incident.IncidentTestSetup.done;
import static id.tanggap.incident.IncidentTestSetup.flood;
import static id.tanggap.incident.IncidentTestSetup.opened;
import static id.tanggap.incident.IncidentTestSetup.reported;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.NeedToKnow;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentFacts;
import id.tanggap.incident.IncidentOrigin;
import id.tanggap.incident.IncidentState;
import id.tanggap.incident.IncidentTransition;
import id.tanggap.incident.command.IncidentCommands;
import id.tanggap.incident.view.Incidents;
import id.tanggap.region.RegionCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Each test reports from a kabupaten of its own.
@ResourceLock("IncidentTestSetup")
class ReportFollowerTest {

    private final Incidents incidents = HOUSE.room(Incidents.class);

    private List<Incident> proposals(String kabkota) {
        awaitFollower();
        return incidents.list(IncidentState.PROPOSED, null, 500).stream()
                .filter(one -> one.facts().places().stream().anyMatch(place -> new RegionCode(kabkota).contains(place)))
                .toList();
    }

    @Test
    void three_citizens_of_one_kecamatan_within_an_hour_propose_one_incident() {
        reported("34.01.01");
        HOUSE.clock.pass(Duration.ofMinutes(20));
        reported("34.01.01.2001");
        assertThat(proposals("34.01")).as("two are too few").isEmpty();
        HOUSE.clock.pass(Duration.ofMinutes(20));
        reported("34.01.01");
        reported("34.01.01");

        var found = proposals("34.01");

        assertThat(found).hasSize(1);
        var proposal = found.getFirst();
        assertThat(proposal.origin().source()).isEqualTo(IncidentOrigin.Source.REPORTS);
        assertThat(proposal.facts().places()).containsExactly(new RegionCode("34.01.01"));
        assertThat(proposal.origin().why().getFirst().args()).startsWith("4");
        assertThat(proposal.facts().lead()).isNull();
    }

    @Test
    void reports_over_more_than_an_hour_or_of_other_matters_propose_nothing() {
        reported("34.02.01");
        HOUSE.clock.pass(Duration.ofMinutes(40));
        reported("34.02.01");
        HOUSE.clock.pass(Duration.ofMinutes(40));
        reported("34.02.01");
        for (var n = 0; n < 4; n++) {
            HOUSE.opened(id.tanggap.ticket.TicketTestSetup.Complaint.usual().at("34.02.02"));
        }

        assertThat(proposals("34.02")).isEmpty();
    }

    @Test
    void one_citizen_who_reports_three_times_is_one() {
        var proposals = HOUSE.room(ReportProposals.class);
        var now = HOUSE.clock.instant();
        for (var n = 0; n < 3; n++) {
            var report = new CitizenReport(
                    reported("34.03.0" + (n + 2)).id(), new RegionCode("34.03.01"), "sama", "banjir", now, null);
            HOUSE.transaction().executeWithoutResult(status -> proposals.consider(report, now));
        }

        assertThat(proposals("34.03")).isEmpty();
    }

    @Test
    void reports_of_a_flood_support_a_flash_flood_and_propose_no_second_incident() {
        var facts = flood("62.05.02");
        opened(new IncidentFacts(
                facts.name(),
                "banjir-bandang",
                facts.phase(),
                facts.urgency(),
                facts.startedAt(),
                facts.lead(),
                facts.declaration(),
                facts.exercise(),
                facts.places(),
                facts.areas()));
        var proposals = HOUSE.room(ReportProposals.class);
        var now = HOUSE.clock.instant();
        for (var citizen : List.of("satu", "dua", "tiga")) {
            var ticket = reported("62.05.02").id();
            var report = new CitizenReport(ticket, new RegionCode("62.05.02"), citizen, "banjir", now, null);
            HOUSE.transaction().executeWithoutResult(status -> proposals.consider(report, now));
        }

        assertThat(proposals("62.05.02")).isEmpty();
    }

    @Test
    void a_report_of_an_open_incident_proposes_nothing_and_supports_a_proposal() {
        opened(flood("34.04"));
        for (var n = 0; n < 4; n++) {
            reported("34.04.01");
        }

        assertThat(proposals("34.04")).isEmpty();
    }

    @Test
    void a_confirmed_proposal_is_an_incident_and_a_dismissed_one_is_not_proposed_again_at_once() {
        for (var n = 0; n < 3; n++) {
            reported("34.71.01");
        }
        var proposal = proposals("34.71").getFirst();
        done(HOUSE.room(IncidentCommands.class).move(proposal.code(), IncidentTransition.DISMISS, "latihan", OFFICER));

        reported("34.71.01");
        assertThat(proposals("34.71")).isEmpty();
        HOUSE.clock.pass(Duration.ofHours(7));
        for (var n = 0; n < 3; n++) {
            reported("34.71.01");
        }
        var again = proposals("34.71");
        assertThat(again).hasSize(1);
        done(HOUSE.room(IncidentCommands.class).move(again.getFirst().code(), IncidentTransition.CONFIRM, "", OFFICER));
        assertThat(incidents.find(again.getFirst().code()).orElseThrow())
                .returns(true, Incident::isOpen)
                .returns(OFFICER.name(), Incident::leadName);
    }

    @Test
    void five_kecamatan_of_a_quiet_kabupaten_are_a_rise() {
        HOUSE.jdbc()
                .sql("update incident_follower set since = since - interval '40 days'")
                .update();
        for (var n = 1; n <= 6; n++) {
            reported("36.01.0" + n);
        }

        var found = proposals("36.01");

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().origin().source()).isEqualTo(IncidentOrigin.Source.RISE);
        assertThat(found.getFirst().facts().places()).containsExactly(new RegionCode("36.01"));
    }

    @Test
    void restricted_categories_propose_nothing_because_everybody_reads_proposals() {
        var lists = HOUSE.room(NeedToKnow.class);
        lists.restrict("bencana.alam", "uji");
        try {
            for (var n = 0; n < 3; n++) {
                HOUSE.opened(disaster("36.02.01"));
            }
            assertThat(proposals("36.02")).isEmpty();
        } finally {
            lists.open("bencana.alam");
        }
    }

    @Test
    void a_feed_read_again_counts_nothing_twice() {
        reported("36.03.01");
        reported("36.03.01");
        awaitFollower();
        var position = HOUSE.jdbc()
                .sql("select xid::text from incident_follower")
                .query(String.class)
                .single();
        assertThat(position).isNotEmpty();
        HOUSE.jdbc().sql("update incident_follower set xid = '0', seq = 0").update();

        assertThat(proposals("36.03")).isEmpty();
        assertThat(HOUSE.jdbc()
                        .sql("select coalesce(sum(reports), 0) from incident_report_hour where area = '36.03'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }
}
