package id.tanggap.incident;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.incident.attachment.TicketAttachments;
import id.tanggap.incident.command.IncidentCommands;
import id.tanggap.incident.view.Incidents;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup;
import java.util.List;
import java.util.Optional;

/// A house for the tests of incidents; each test has places of its own.
public final class IncidentTestSetup {

    public static final TicketTestSetup HOUSE = new TicketTestSetup();
    public static final Viewer OFFICER = HOUSE.somebody(Role.DUTY_OFFICER, null);

    private IncidentTestSetup() {}

    public static IncidentFacts flood(String... places) {
        return new IncidentFacts(
                "Banjir uji",
                "banjir",
                IncidentPhase.TANGGAP_DARURAT,
                Urgency.DARURAT,
                HOUSE.clock.instant(),
                null,
                Declaration.NONE,
                false,
                List.of(places).stream().map(RegionCode::new).toList(),
                List.of());
    }

    public static IncidentFacts around(GeoPoint centre, int metres) {
        return flood().at(List.of(), List.of(new IncidentArea.Circle(centre, metres)));
    }

    public static Incident opened(IncidentFacts facts) {
        return found(done(HOUSE.room(IncidentCommands.class).open(facts, OFFICER)));
    }

    public static Incident found(IncidentCode code) {
        return HOUSE.room(Incidents.class).find(code).orElseThrow();
    }

    public static IncidentCode done(IncidentResult result) {
        return switch (result) {
            case IncidentResult.Done done -> done.code();
            case IncidentResult.Declined declined -> throw new AssertionError("declined: " + declined.reason());
        };
    }

    public static String reason(IncidentResult result) {
        return switch (result) {
            case IncidentResult.Done done -> throw new AssertionError("done: " + done.code());
            case IncidentResult.Declined declined -> declined.reason().key();
        };
    }

    public static TicketTestSetup.Complaint disaster(String place) {
        return new TicketTestSetup.Complaint(
                "bencana.alam", Kind.PENGADUAN, Urgency.TINGGI, Optional.of(new RegionCode(place)));
    }

    public static OpenedTicket reported(String place) {
        return HOUSE.opened(disaster(place));
    }

    public static void attach(Incident incident, OpenedTicket ticket) {
        done(HOUSE.room(TicketAttachments.class).attach(incident.code(), ticket.number(), OFFICER));
    }
}
