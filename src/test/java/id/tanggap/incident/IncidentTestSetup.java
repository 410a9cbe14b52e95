package id.tanggap.incident;

import static id.tanggap.Patience.await;

import id.tanggap.TextCarrier;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.hazard.DocumentKind;
import id.tanggap.hazard.HazardIntake;
import id.tanggap.incident.attachment.TicketAttachments;
import id.tanggap.incident.command.IncidentCommands;
import id.tanggap.incident.view.Incidents;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.reply.carrier.Carrier;
import id.tanggap.reply.carrier.CarrierResult;
import id.tanggap.reply.carrier.Carriers;
import id.tanggap.reply.carrier.OutboundMessage;
import id.tanggap.reply.carrier.TextTerms;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A house for the tests of incidents; each test has places of its own.
public final class IncidentTestSetup {

    public static final TicketTestSetup HOUSE = new TicketTestSetup();
    public static final Viewer OFFICER = HOUSE.somebody(Role.DUTY_OFFICER, null);

    /// All that the mail carrier took.
    public static final Queue<OutboundMessage> MAILS = new ConcurrentLinkedQueue<>();

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

    /// Carriers for mail and texts that take every message; opened once.
    public static void openCarriers() {
        var carriers = HOUSE.room(Carriers.class);
        if (carriers.named("sms-uji").isEmpty()) {
            carriers.open(new TextCarrier(
                    "sms",
                    new TextTerms(1600, 6, new BigDecimal("350"), "Rp", 1000, Duration.ofMinutes(10), List.of())));
            carriers.open(new MailCarrier());
        }
    }

    private static final class MailCarrier implements Carrier {
        @Override
        public String channelName() {
            return "email-uji";
        }

        @Override
        public String channel() {
            return "email";
        }

        @Override
        public CarrierResult carry(OutboundMessage message) {
            MAILS.add(message);
            return new CarrierResult.Accepted("mail-" + message.id());
        }
    }

    /// A report whose reporter has a mobile number and no address.
    public static OpenedTicket reportedByPhone(String place) {
        var ticket = reported(place);
        HOUSE.jdbc().sql("""
                        with point as (
                            insert into contact_point (reporter_id, kind, value, created_at)
                            select reporter_id, 'phone', '+62812' || lpad(id::text, 8, '0'), created_at
                            from ticket where id = :id
                            returning id
                        )
                        update ticket set reporter_via = (select id from point) where id = :id
                        """).param("id", ticket.id()).update();
        return ticket;
    }

    /// Waits until proposals are made of everything that was reported before.
    public static void awaitFollower() {
        await().until(() -> HOUSE.jdbc().sql("""
                        select not exists (select from ticket_change c where (c.xid, c.seq) > (f.xid, f.seq))
                        from incident_follower f
                        """).query(Boolean.class).single());
    }

    /// A hazard feed sends a document.
    public static void feed(DocumentKind kind, String text) {
        var intake = HOUSE.room(HazardIntake.class);
        intake.keep(kind, "uji", "https://contoh.example/" + kind, text.getBytes(StandardCharsets.UTF_8));
        intake.readWaiting();
    }

    /// A list with one quake, as the agency writes it.
    public static String quake(Instant at, String magnitude, String latitude, String longitude) {
        var south = latitude.startsWith("-");
        var local = at.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneId.of("Asia/Jakarta"));
        return """
                {"Infogempa":{"gempa":[{"Tanggal":"%s","Jam":"%s WIB","DateTime":"%s","Coordinates":"%s,%s",\
                "Lintang":"%s %s","Bujur":"%s BT","Magnitude":"%s","Kedalaman":"10 km",\
                "Wilayah":"8 km BaratLaut UJI-%s","Potensi":"Tidak berpotensi tsunami"}]}}
                """.formatted(
                DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH).format(local),
                DateTimeFormatter.ofPattern("HH:mm:ss").format(local),
                at.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "+00:00"),
                latitude,
                longitude,
                latitude.replace("-", ""),
                south ? "LS" : "LU",
                longitude,
                magnitude,
                longitude);
    }

    /// A chain of alerts about a flood, sent within the minutes after its beginning. The clock of this house never goes
    /// back: its workers would wait for the time that they have seen.
    ///
    /// @param from when it begins
    /// @param latitude of the middle of its area, as `longitude`; no other test may use the place
    public record FloodAlerts(String name, Instant from, double latitude, double longitude) {

        /// @param n 1, 2 … in the order in which they are sent; each but the first refers to the one before
        public String message(String msgType, int n) {
            return """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>%s-%d</identifier>\
                    <sender>uji@contoh.example</sender><sent>%s</sent><status>Actual</status><msgType>%s</msgType>\
                    <scope>Public</scope>%s<info><language>id</language><category>Met</category>\
                    <event>Banjir</event><urgency>Immediate</urgency><severity>Severe</severity>\
                    <certainty>Observed</certainty><expires>%s</expires><headline>Banjir %s</headline>\
                    <area><areaDesc>Indonesia</areaDesc><polygon>%s</polygon></area></info></alert>
                    """.formatted(
                            name,
                            n,
                            offset(sentAt(n)),
                            msgType,
                            n == 1
                                    ? ""
                                    : "<references>uji@contoh.example,%s-%d,%s</references>"
                                            .formatted(name, n - 1, offset(sentAt(n - 1))),
                            offset(sentAt(n).plus(Duration.ofHours(12))),
                            name,
                            square());
        }

        private Instant sentAt(int n) {
            return from.truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(n));
        }

        private String square() {
            return Stream.of(new int[][] {{-1, -1}, {-1, 1}, {1, 1}, {1, -1}, {-1, -1}})
                    .map(corner -> String.format(
                            Locale.ROOT, "%.2f,%.2f", latitude + 0.1 * corner[0], longitude + 0.1 * corner[1]))
                    .collect(Collectors.joining(" "));
        }
    }

    private static String offset(Instant at) {
        return at.toString().replace("Z", "+00:00");
    }
}
