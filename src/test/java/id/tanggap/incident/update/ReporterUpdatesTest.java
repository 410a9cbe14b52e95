package id.tanggap.incident.update;

import static id.tanggap.Patience.await;
import static id.tanggap.incident.IncidentTestSetup.HOUSE;
import static id.tanggap.incident.IncidentTestSetup.OFFICER;
import static id.tanggap.incident.IncidentTestSetup.attach;
import static id.tanggap.incident.IncidentTestSetup.done;
import static id.tanggap.incident.IncidentTestSetup.flood;
import static id.tanggap.incident.IncidentTestSetup.opened;
import static id.tanggap.incident.IncidentTestSetup.reason;
import static id.tanggap.incident.IncidentTestSetup.reported;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentTestSetup;
import id.tanggap.reply.Replies;
import id.tanggap.reply.compose.MessageDraft;
import id.tanggap.reporter.ContactConsent;
import id.tanggap.ticket.OpenedTicket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("IncidentTestSetup")
class ReporterUpdatesTest {

    private final ReporterUpdates updates = HOUSE.room(ReporterUpdates.class);
    private final UpdatePreviews previews = HOUSE.room(UpdatePreviews.class);

    @BeforeAll
    static void channels() {
        IncidentTestSetup.openCarriers();
    }

    private ReporterUpdates.Sent sent(Incident incident) {
        return await().until(() -> updates.of(incident, OFFICER, 1).getFirst(), one -> one.progress()
                .isFinished());
    }

    private static int messages(OpenedTicket ticket) {
        return HOUSE.jdbc()
                .sql("select count(*) from ticket_message where ticket_id = :id and direction = 'out'")
                .param("id", ticket.id())
                .query(Integer.class)
                .single();
    }

    /// The second ticket is of the reporter of the first.
    private static void sameReporter(OpenedTicket first, OpenedTicket second) {
        HOUSE.jdbc()
                .sql("""
                        update ticket t set reporter_id = f.reporter_id, reporter_via = f.reporter_via
                        from ticket f where f.id = :first and t.id = :second
                        """)
                .param("first", first.id())
                .param("second", second.id())
                .update();
    }

    @Test
    void each_reporter_is_told_once_on_their_own_channel() {
        var incident = opened(flood("33.12"));
        var mail = reported("33.12.01");
        var phone = IncidentTestSetup.reportedByPhone("33.12.02");
        var again = reported("33.12.01");
        sameReporter(mail, again);
        List.of(mail, phone, again).forEach(ticket -> attach(incident, ticket));

        var preview = previews.of(incident, "Air mulai surut.", OFFICER);
        assertThat(preview.reporters()).isEqualTo(2);
        assertThat(preview.channels())
                .extracting(UpdatePreviews.ChannelPreview::channel)
                .containsExactlyInAnyOrder("email", "sms");
        assertThat(preview.channels())
                .allSatisfy(one -> assertThat(one.sample().bodies().getFirst()).contains("Air mulai surut."));

        done(updates.send(incident.code(), UUID.randomUUID(), "Air mulai surut.", OFFICER));

        assertThat(sent(incident).progress().total()).isEqualTo(2);
        assertThat(messages(mail) + messages(again)).isEqualTo(1);
        assertThat(messages(phone)).isEqualTo(1);
    }

    @Test
    void a_form_sent_twice_is_one_update() {
        var incident = opened(flood("33.13"));
        var ticket = reported("33.13.01");
        attach(incident, ticket);
        var token = UUID.randomUUID();

        done(updates.send(incident.code(), token, "Satu kali saja", OFFICER));
        done(updates.send(incident.code(), token, "Satu kali saja", OFFICER));
        sent(incident);

        assertThat(updates.of(incident, OFFICER, 10)).hasSize(1);
        assertThat(messages(ticket)).isEqualTo(1);
    }

    @Test
    void a_crash_in_the_middle_neither_loses_nor_doubles_a_message() {
        var incident = opened(flood("33.14"));
        var ticket = reported("33.14.01");
        attach(incident, ticket);
        HOUSE.transaction().executeWithoutResult(status -> {
            HOUSE.room(Replies.class)
                    .sendFollowed(MessageDraft.automatic(
                            ticket.id(),
                            ticket.number(),
                            "incident-update",
                            Map.of("text", "setengah jalan", "incident", "Banjir")));
            status.setRollbackOnly(); // the node dies before it commits
        });
        assertThat(messages(ticket)).isZero();

        done(updates.send(incident.code(), UUID.randomUUID(), "Utuh", OFFICER));
        sent(incident);

        assertThat(messages(ticket)).isEqualTo(1);
    }

    @Test
    void who_said_stop_gets_nothing_and_that_is_shown() {
        var incident = opened(flood("33.15"));
        var ticket = IncidentTestSetup.reportedByPhone("33.15.01");
        attach(incident, ticket);
        var contact = HOUSE.jdbc()
                .sql("select reporter_via from ticket where id = " + ticket.id())
                .query(Long.class)
                .single();
        HOUSE.room(ContactConsent.class)
                .record(contact, new ContactConsent.Change(true, "STOP", "sms-uji", "uji"), HOUSE.clock.instant());

        assertThat(previews.of(incident, "Kabar", OFFICER).silent()).containsEntry("opted-out", 1);
        done(updates.send(incident.code(), UUID.randomUUID(), "Kabar", OFFICER));

        assertThat(sent(incident).progress().parts())
                .containsExactly(new UpdateProgress.Part("sms", "suppressed", "opted-out", 1));
    }

    @Test
    void only_who_leads_incidents_sends_and_only_to_whom_they_see() {
        var incident = opened(flood("33.16"));

        assertThat(reason(updates.send(incident.code(), UUID.randomUUID(), "Kabar", HOUSE.somebody(Role.AGENT, null))))
                .isEqualTo("refused.incident.role");
        assertThat(reason(updates.send(incident.code(), UUID.randomUUID(), "Kabar", OFFICER)))
                .isEqualTo("refused.incident.no-reporters");
        assertThat(reason(updates.send(incident.code(), UUID.randomUUID(), " ", OFFICER)))
                .isEqualTo("refused.incident.text");
    }
}
