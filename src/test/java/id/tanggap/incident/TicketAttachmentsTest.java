package id.tanggap.incident;

import static id.tanggap.incident.IncidentTestSetup.HOUSE;
import static id.tanggap.incident.IncidentTestSetup.OFFICER;
import static id.tanggap.incident.IncidentTestSetup.around;
import static id.tanggap.incident.IncidentTestSetup.attach;
import static id.tanggap.incident.IncidentTestSetup.disaster;
import static id.tanggap.incident.IncidentTestSetup.done;
import static id.tanggap.incident.IncidentTestSetup.flood;
import static id.tanggap.incident.IncidentTestSetup.opened;
import static id.tanggap.incident.IncidentTestSetup.reason;
import static id.tanggap.incident.IncidentTestSetup.reported;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.NeedToKnow;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.incident.attachment.BulkAttachment;
import id.tanggap.incident.attachment.TicketAttachments;
import id.tanggap.incident.attachment.TicketSuggestions;
import id.tanggap.incident.command.IncidentCommands;
import id.tanggap.incident.view.Incidents;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// In kabupaten of their own, so that the tickets of other tests do not matter.
@ResourceLock("IncidentTestSetup")
class TicketAttachmentsTest {

    private final TicketAttachments attachments = HOUSE.room(TicketAttachments.class);
    private final BulkAttachment bulk = HOUSE.room(BulkAttachment.class);
    private final TicketSuggestions suggestions = HOUSE.room(TicketSuggestions.class);
    private final Incidents incidents = HOUSE.room(Incidents.class);

    private static Urgency urgency(OpenedTicket ticket) {
        return HOUSE.row(ticket).about().urgency();
    }

    @Test
    void an_attached_ticket_becomes_as_urgent_as_its_incident_and_its_timeline_says_why() {
        var incident = opened(flood("33.01"));
        var ticket = reported("33.01.02");

        attach(incident, ticket);

        assertThat(urgency(ticket)).isEqualTo(Urgency.DARURAT);
        assertThat(HOUSE.events(ticket))
                .filteredOn(event -> event.kind().equals("incident-attached"))
                .hasSize(1);
        assertThat(HOUSE.events(ticket).getLast().data().get("reason"))
                .asString()
                .contains(incident.code().value());
        assertThat(incidents.ofTicket(ticket.id()).map(Incident::id)).contains(incident.id());
    }

    @Test
    void no_ticket_becomes_less_urgent() {
        var mild = opened(new IncidentFacts(
                "Kekeringan",
                "kekeringan",
                IncidentPhase.PEMULIHAN,
                Urgency.TINGGI,
                HOUSE.clock.instant(),
                null,
                Declaration.NONE,
                false,
                List.of(new RegionCode("33.01")),
                List.of()));
        var ticket = HOUSE.opened(disaster("33.01").urgent(Urgency.DARURAT));

        attach(mild, ticket);
        done(attachments.detach(ticket.number(), OFFICER));

        assertThat(urgency(ticket)).isEqualTo(Urgency.DARURAT);
        assertThat(incidents.ofTicket(ticket.id())).isEmpty();
        assertThat(HOUSE.events(ticket).getLast().kind()).isEqualTo("incident-detached");
    }

    @Test
    void attaching_twice_changes_nothing_and_another_incident_is_declined() {
        var incident = opened(flood("33.01"));
        var ticket = reported("33.01");
        attach(incident, ticket);
        var events = HOUSE.events(ticket).size();

        attach(incident, ticket);

        assertThat(HOUSE.events(ticket)).hasSize(events);
        var other = opened(flood("33.01"));
        assertThat(reason(attachments.attach(other.code(), ticket.number(), OFFICER)))
                .isEqualTo("refused.incident.elsewhere");
    }

    @Test
    void nothing_is_attached_to_a_closed_incident_nor_by_who_may_not_see_or_change_the_ticket() {
        var incident = opened(flood("33.01"));
        var ticket = reported("33.01");
        var auditor = HOUSE.somebody(Role.AUDITOR, null);
        var elsewhere = HOUSE.somebody(Role.BALAI, "EFT");

        assertThat(reason(attachments.attach(incident.code(), ticket.number(), auditor)))
                .isEqualTo("refused.ticket.reads-only");
        assertThat(reason(attachments.attach(incident.code(), ticket.number(), elsewhere)))
                .isEqualTo("refused.incident.ticket.unknown");
        done(HOUSE.room(IncidentCommands.class).move(incident.code(), IncidentTransition.CLOSE, "surut", OFFICER));
        assertThat(reason(attachments.attach(incident.code(), ticket.number(), OFFICER)))
                .isEqualTo("refused.incident.not-open");
        assertThat(HOUSE.events(ticket)).noneMatch(event -> event.kind().startsWith("incident"));
    }

    @Test
    void many_are_attached_at_once_and_that_can_be_undone() {
        var incident = opened(flood("33.02"));
        var tickets = List.of(reported("33.02.01"), reported("33.02.02"), reported("33.02.03"));
        var foreign = reported("33.02.04");
        attach(opened(flood("33.02")), foreign);

        var report = bulk.attach(
                incident.code(),
                List.of(
                        tickets.get(0).number(),
                        tickets.get(1).number(),
                        tickets.get(2).number(),
                        foreign.number()),
                OFFICER);

        assertThat(report.attached()).isEqualTo(3);
        assertThat(report.declined()).extracting(one -> one.key()).containsExactly("refused.incident.elsewhere");
        assertThat(incidents.log(incident, Long.MAX_VALUE, 1).getFirst().data()).containsEntry("tickets", 3);
        assertThat(tickets).allSatisfy(ticket -> assertThat(urgency(ticket)).isEqualTo(Urgency.DARURAT));

        assertThat(bulk.undo(report.batch().orElseThrow(), HOUSE.somebody(Role.DUTY_OFFICER, null)))
                .as("of somebody else")
                .isZero();
        assertThat(bulk.undo(report.batch().orElseThrow(), OFFICER)).isEqualTo(3);
        assertThat(tickets).allSatisfy(ticket -> assertThat(urgency(ticket)).isEqualTo(Urgency.TINGGI));
        assertThat(incidents.attachedCounts(incident, OFFICER).total()).isZero();
        assertThat(bulk.undo(report.batch().orElseThrow(), OFFICER)).as("twice").isZero();
    }

    @Test
    void an_undo_leaves_an_urgency_that_somebody_changed_since() {
        var incident = opened(flood("33.02"));
        var ticket = reported("33.02.01");
        var report = bulk.attach(incident.code(), List.of(ticket.number()), OFFICER);
        HOUSE.room(id.tanggap.ticket.conversation.StaffMessages.class).note(ticket.number(), OFFICER, "Memang gawat");

        assertThat(bulk.undo(report.batch().orElseThrow(), OFFICER)).isEqualTo(1);

        assertThat(urgency(ticket)).isEqualTo(Urgency.DARURAT);
    }

    private List<TicketNumber> suggested(Incident incident, Viewer viewer) {
        return suggestions.of(incident, viewer, 100).stream()
                .map(TicketSummary::number)
                .toList();
    }

    @Test
    void reports_from_its_places_are_suggested_until_they_are_attached() {
        var before = reported("33.03.02");
        HOUSE.clock.pass(Duration.ofHours(7));
        var early = reported("33.03.02");
        HOUSE.clock.pass(Duration.ofHours(2));
        var incident = opened(flood("33.03.02"));
        var inside = reported("33.03.02");
        var kabkota = reported("33.03");
        var neighbour = reported("33.03.05");
        var other = HOUSE.opened(Complaint.usual().at("33.03.02"));

        assertThat(suggested(incident, OFFICER))
                .containsExactly(kabkota.number(), inside.number(), early.number())
                .doesNotContain(before.number(), neighbour.number(), other.number());
        attach(incident, inside);
        assertThat(suggested(incident, OFFICER)).doesNotContain(inside.number());
        assertThat(suggested(incident, HOUSE.somebody(Role.BALAI, "EFT"))).isEmpty();
    }

    @Test
    void reports_from_inside_its_circle_are_suggested() {
        var centre = HOUSE.room(Gazetteer.class)
                .find(new RegionCode("33.04.02"))
                .orElseThrow()
                .centre();
        var incident = opened(around(centre, 1000));
        var inside = reported("33.04.02");
        var outside = reported("33.06.02");

        assertThat(suggested(incident, OFFICER)).contains(inside.number()).doesNotContain(outside.number());
    }

    @Test
    void tickets_are_counted_by_place_urgency_and_clock_as_far_as_the_viewer_sees_them() {
        var incident = opened(flood("33.05"));
        var first = reported("33.05.01");
        var second = reported("33.05.01.2001");
        var third = reported("33.05.02");
        var child = HOUSE.opened(
                new Complaint("rehsos.anak", Kind.PENGADUAN, Urgency.TINGGI, Optional.of(new RegionCode("33.05.02"))));
        for (var ticket : List.of(first, second, third)) {
            attach(incident, ticket);
        }
        var listed = HOUSE.somebody(Role.SUPERVISOR, null);
        done(attachments.attach(incident.code(), child.number(), listed));

        var counts = incidents.attachedCounts(incident, OFFICER);
        assertThat(counts.total()).isEqualTo(3);
        assertThat(counts.at("33.05.01")).isEqualTo(2);
        assertThat(counts.places())
                .extracting(AttachedCounts.PlaceCount::place)
                .containsExactly("33.05.01", "33.05.02");
        assertThat(counts.of(Urgency.DARURAT)).isEqualTo(3);
        assertThat(counts.open()).isEqualTo(3);
        assertThat(incidents.attachedCounts(incident, listed).total()).isEqualTo(4);
        assertThat(incidents.tickets(incident, OFFICER, Long.MAX_VALUE, 10))
                .extracting(TicketSummary::number)
                .containsExactly(third.number(), second.number(), first.number());
        assertThat(incidents.attached(List.of(incident), OFFICER)).containsEntry(incident.id(), 3);
        assertThat(HOUSE.room(NeedToKnow.class).restricted()).contains("rehsos.anak");

        HOUSE.clock.pass(Duration.ofDays(30));
        assertThat(incidents.attachedCounts(incident, OFFICER).of(AttachedCounts.TicketClock.LATE))
                .isEqualTo(3);
    }
}
