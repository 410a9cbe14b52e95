package id.tanggap.resource.person;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.TextCarrier;
import id.tanggap.reply.carrier.Carriers;
import id.tanggap.reply.carrier.TextTerms;
import id.tanggap.ticket.TicketTestSetup;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Who is asked "Masih siap?" without anybody's hand.
class ReadinessWorkerTest {

    private static final TicketTestSetup HOUSE = new TicketTestSetup();

    private final ReadinessWorker worker = HOUSE.room(ReadinessWorker.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    private static void person(String phone, String set) {
        HOUSE.jdbc()
                .sql("""
                        insert into person (name, kind, kabkota, latitude, longitude, phone, consent_at)
                        values ('Uji', 'tagana', '33.21', -6.89, 110.64, :phone, :at)
                        """)
                .param("phone", phone)
                .param("at", Timestamp.from(TicketTestSetup.TUESDAY))
                .update();
        HOUSE.jdbc()
                .sql("update person set " + set + " where phone = :phone")
                .param("phone", phone)
                .update();
    }

    private static List<String> asked() {
        return HOUSE.jdbc()
                .sql("select recipient from outbound order by recipient")
                .query(String.class)
                .list();
    }

    @Test
    void only_the_stale_who_agreed_are_asked_and_at_most_once_a_week() {
        var terms = new TextTerms(1600, 2, new BigDecimal("350"), "Rp", 1e12, Duration.ofMinutes(10), List.of());
        HOUSE.room(Carriers.class).open(new TextCarrier("sms", terms));
        HOUSE.clock.set(TicketTestSetup.TUESDAY);
        person("+6281380000001", "consent_at = consent_at");
        person("+6281380000002", "confirmed_at = timestamptz '2025-10-01', confirmed_by = 'Sari'");
        person("+6281380000003", "confirmed_at = timestamptz '2026-01-20', confirmed_by = 'Sari'");
        person("+6281380000004", "consent_at = null");
        person("+6281380000005", "invented = true");
        person("+6281380000006", "left_at = timestamptz '2026-01-01'");
        var due = List.of("+6281380000001", "+6281380000002");

        worker.round();
        worker.round();
        assertThat(asked()).isEqualTo(due);

        HOUSE.clock.pass(Duration.ofDays(7).plusMinutes(1));
        worker.round();
        assertThat(asked()).hasSize(4).hasSameElementsAs(due);
    }
}
