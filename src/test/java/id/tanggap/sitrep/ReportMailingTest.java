package id.tanggap.sitrep;

import static id.tanggap.Patience.await;
import static id.tanggap.incident.IncidentTestSetup.HOUSE;
import static id.tanggap.incident.IncidentTestSetup.OFFICER;
import static id.tanggap.incident.IncidentTestSetup.flood;
import static id.tanggap.incident.IncidentTestSetup.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.access.Role;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentFacts;
import id.tanggap.incident.IncidentTestSetup;
import id.tanggap.sitrep.ReportMailing.Queued;
import id.tanggap.sitrep.ReportMailing.Refused;
import id.tanggap.sitrep.ReportMailing.Why;
import id.tanggap.sitrep.ReportRecipients.NewRecipient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.security.access.AccessDeniedException;

@ResourceLock("IncidentTestSetup")
class ReportMailingTest {

    private static final Map<String, String> WORDS = Map.of(
            "report", "Laporan situasi nomor 1", "incident", "Banjir uji", "state", "keadaan uji", "approval", "Uji.");

    private final ReportRecipients recipients = HOUSE.room(ReportRecipients.class);
    private final ReportMailing mailing = HOUSE.room(ReportMailing.class);

    @BeforeAll
    static void mail_is_open() {
        IncidentTestSetup.openCarriers();
    }

    private static Incident approved(boolean exercise) {
        var facts = flood("12.71.04");
        var incident = opened(new IncidentFacts(
                facts.name(),
                facts.type(),
                facts.phase(),
                facts.urgency(),
                facts.startedAt(),
                null,
                facts.declaration(),
                exercise,
                facts.places(),
                facts.areas()));
        HOUSE.clock.pass(Duration.ofMinutes(3));
        var reports = HOUSE.room(SituationReports.class);
        var report = reports.at(incident.code(), reports.latest()).orElseThrow();
        HOUSE.room(ApprovedReports.class).approve(report, (one, approval) -> new byte[] {7, 7}, OFFICER);
        return incident;
    }

    private void listed(Incident incident, String... addresses) {
        for (var address : addresses) {
            assertThat(recipients.add(incident.code(), new NewRecipient(false, address, "Uji"), OFFICER))
                    .isTrue();
        }
    }

    private ReportMailing.Outcome send(Incident incident) {
        return mailing.send(incident.code(), 1, WORDS, OFFICER);
    }

    @Test
    void each_address_gets_the_approved_document_once_however_often_and_at_once_somebody_clicks() throws Exception {
        var incident = approved(false);
        listed(incident, "bupati@demak.test", "BUPATI@demak.test ", "bpbd@demak.test");

        try (var threads = Executors.newFixedThreadPool(4)) {
            var clicks = Stream.<Callable<ReportMailing.Outcome>>generate(() -> () -> send(incident))
                    .limit(4)
                    .toList();
            var outcomes = threads.invokeAll(clicks);
            for (var outcome : outcomes) {
                assertThat(outcome.get()).isInstanceOf(Queued.class);
            }
        }

        assertThat(mailing.deliveries(incident.code()))
                .extracting(ReportMailing.Delivery::address)
                .containsExactly("bpbd@demak.test", "bupati@demak.test");
        assertThat(HOUSE.jdbc()
                        .sql("""
                                select count(*) from outbound o
                                join outbound_file f on f.outbound_id = o.id and f.size = 2
                                where o.incident_id = :incident and o.ticket_id is null and not o.automatic
                                  and o.subject = 'Laporan situasi nomor 1: Banjir uji'
                                """)
                        .param("incident", incident.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        await().untilAsserted(() -> assertThat(mailing.deliveries(incident.code()))
                .extracting(ReportMailing.Delivery::state)
                .containsOnly("sent"));
        assertThat(IncidentTestSetup.MAILS)
                .filteredOn(mail -> mail.recipient().endsWith("@demak.test"))
                .hasSize(2)
                .allSatisfy(
                        mail -> assertThat(mail.enclosures()).singleElement().satisfies(file -> assertThat(file.name())
                                .isEqualTo("sitrep-" + incident.code().value() + "-1.pdf")));
    }

    @Test
    void somebody_who_comes_on_the_list_later_gets_it_alone() {
        var incident = approved(false);
        listed(incident, "satu@uji.test");
        assertThat(send(incident)).isEqualTo(new Queued(1));
        listed(incident, "dua@uji.test");

        assertThat(send(incident)).isEqualTo(new Queued(1));
        assertThat(send(incident)).isEqualTo(new Queued(0));
    }

    @Test
    void a_report_of_an_exercise_goes_to_nobody() {
        var incident = approved(true);
        listed(incident, "satu@uji.test");

        assertThat(send(incident)).isEqualTo(new Refused(Why.EXERCISE));
        assertThat(mailing.deliveries(incident.code())).isEmpty();
    }

    @Test
    void an_empty_list_and_an_unknown_report_are_told_apart() {
        var incident = approved(false);

        assertThat(send(incident)).isEqualTo(new Refused(Why.NOBODY));
        assertThat(mailing.send(incident.code(), 2, WORDS, OFFICER)).isEqualTo(new Refused(Why.UNKNOWN));
    }

    @Test
    void only_addresses_come_on_the_list_and_only_by_those_who_lead() {
        var incident = approved(false);
        var agent = HOUSE.somebody(Role.AGENT, null);

        for (var wrong : List.of("", "bupati", "a@b.test, c@d.test", "a@b.test\r\nBcc: c@d.test", "@b.test")) {
            assertThat(recipients.add(incident.code(), new NewRecipient(false, wrong, ""), OFFICER))
                    .as(wrong)
                    .isFalse();
        }
        assertThatThrownBy(() -> recipients.add(incident.code(), new NewRecipient(false, "a@b.test", ""), agent))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> mailing.send(incident.code(), 1, WORDS, agent))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void who_was_taken_off_the_list_stays_known() {
        var incident = approved(false);
        listed(incident, "satu@uji.test");
        recipients.remove(
                incident.code(), recipients.of(incident.code()).getFirst().id(), OFFICER);

        assertThat(recipients.of(incident.code())).isEmpty();
        assertThat(HOUSE.jdbc()
                        .sql("select removed_by from report_recipient where incident_id = :incident")
                        .param("incident", incident.id())
                        .query(String.class)
                        .single())
                .isEqualTo(OFFICER.name());
    }
}
