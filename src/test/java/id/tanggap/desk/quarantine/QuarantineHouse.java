package id.tanggap.desk.quarantine;

import static id.tanggap.Patience.await;

import id.tanggap.intake.Intake;
import id.tanggap.intake.ledger.Arrival;
import id.tanggap.ticket.TicketTestSetup;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// Brings messages into quarantine as the world does: by a channel, read by the worker.
final class QuarantineHouse {

    private static final AtomicInteger MESSAGES = new AtomicInteger();

    final TicketTestSetup house = TicketTestSetup.shared();

    /// A message of a channel that no reader knows.
    long unreadable(String channelName, String raw) {
        return settled(receive("fax", channelName, raw));
    }

    /// A delivery failure report that names no mail of ours.
    long bounce(String more) {
        return settled(receive("email", "email-uji", """
                From: Mail System <postmaster@elsewhere.test>
                To: pengaduan@kemensos.test
                Subject: Undelivered Mail %d
                Message-ID: <bounce-%d@elsewhere.test>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain; charset=utf-8

                Your message could not be delivered. %s
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; elsewhere.test

                Final-Recipient: rfc822; siti@warga.test
                Action: failed
                Status: 5.1.1
                --b--
                """.formatted(MESSAGES.incrementAndGet(), MESSAGES.get(), more)));
    }

    /// A mail that an older version could not read, and this one can.
    long readableNow(String from, String subject, String text) {
        var n = MESSAGES.incrementAndGet();
        var id = receive("fax", "email-uji", """
                From: %s
                To: pengaduan@kemensos.test
                Subject: %s
                Message-ID: <surat-%d@warga.test>
                Content-Type: text/plain; charset=utf-8

                %s
                """.formatted(from, subject, n, text));
        settled(id);
        house.jdbc()
                .sql("update inbound set channel = 'email' where id = :id")
                .param("id", id)
                .update();
        return id;
    }

    private long receive(String channel, String channelName, String raw) {
        var bytes = raw.getBytes(StandardCharsets.UTF_8);
        return house.room(Intake.class)
                .receive(new Arrival(
                        channel,
                        channelName,
                        "uji/" + MESSAGES.incrementAndGet(),
                        "id",
                        () -> new ByteArrayInputStream(bytes),
                        house.clock.instant()))
                .inboundId();
    }

    /// Refused at the door for its signature.
    long forged(String raw) {
        return house.room(Intake.class)
                .refuse(
                        new Arrival(
                                "sms",
                                "sms-uji",
                                "uji/" + MESSAGES.incrementAndGet(),
                                "id",
                                () -> new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)),
                                house.clock.instant()),
                        "signature")
                .inboundId();
    }

    private long settled(long id) {
        awaitState(id, "quarantined");
        return id;
    }

    void awaitState(long id, String state) {
        await().until(() -> state(id).equals(state));
    }

    String state(long id) {
        return field(id, "state");
    }

    String field(long id, String column) {
        return house.jdbc()
                .sql("select coalesce(" + column + "::text, '') from inbound where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /// `action:name` of what is on record about a message, oldest first.
    java.util.List<String> recorded(long id) {
        return house.jdbc()
                .sql("select action || ':' || name from quarantine_access where inbound_id = :id order by id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    /// Of the ticket that a message became.
    String ofTicket(long id, String expression) {
        return house.jdbc()
                .sql("select coalesce((" + expression
                        + ")::text, '') from inbound i join ticket t on t.id = i.ticket_id" + " where i.id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
