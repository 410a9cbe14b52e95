package id.tanggap.intake;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.PlainHouse;
import id.tanggap.intake.ledger.Arrival;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Who waits for whom, from the ledger to the ticket. Order is asserted and never time; `FairnessBench` has the times.
class FairIntakeTest extends PlainHouse {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final AtomicInteger MAILS = new AtomicInteger();
    private static final int FLOOD = 100;

    /// Rows in work when the other mail arrives, and those whose turn came before it.
    private static final int FEW = 12;

    @Autowired
    private Intake intake;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void nothing_waits() {
        await().atMost(PATIENCE).until(() -> count("state = 'received'") == 0);
    }

    @Test
    void a_flood_of_one_sender_does_not_delay_the_ticket_of_another() {
        flood(n -> mail("banyak@warga.test", "Pengaduan " + n, "PKH belum cair " + n));

        assertThat(before(receive(mail("budi@warga.test", "PKH Budi", "PKH saya belum cair"))))
                .isLessThan(FEW);
    }

    @Test
    void tags_behind_the_address_make_no_more_senders() {
        flood(n -> mail("banyak+" + n + "@warga.test", "Pengaduan " + n, "PKH belum cair " + n));

        assertThat(before(receive(mail("budi@warga.test", "PKH Budi", "PKH saya belum cair"))))
                .isLessThan(FEW);
    }

    @Test
    void a_forged_flood_with_a_new_address_on_each_mail_does_not_delay_a_known_citizen() {
        knownSinceYesterday("lama@warga.test");
        flood(n -> mail("x" + n + "@palsu" + n + ".test", "Pengaduan " + n, "PKH belum cair " + n));

        assertThat(before(receive(mail("lama@warga.test", "PKH lama", "PKH saya belum cair"))))
                .isLessThan(FEW);
        var another = receive(mail("baru@warga.test", "PKH baru", "PKH saya belum cair"));
        assertThat(before(another))
                .as("nor a new one of a domain that is known")
                .isLessThan(2 * FEW);
    }

    @Test
    void an_emergency_goes_first() {
        flood(n -> mail("orang" + n + "@warga.test", "Pengaduan " + n, "PKH belum cair " + n));

        assertThat(before(receive(mail("tini@warga.test", "Tolong", "Banjir bandang, kami terjebak di atap"))))
                .isLessThan(FEW);
    }

    @Test
    void a_person_in_danger_goes_first() {
        flood(n -> mail("orang" + n + "@warga.test", "Pengaduan " + n, "PKH belum cair " + n));

        assertThat(before(receive(mail("rini@warga.test", "Anak saya", "anak saya hilang sejak kemarin sore"))))
                .isLessThan(FEW);
    }

    @Test
    void a_flood_of_alarming_words_delays_neither_an_emergency_nor_others() {
        flood(n -> mail("alarm@warga.test", "Tolong " + n, "Banjir bandang, kami terjebak di atap " + n));

        var emergency = receive(mail("tini@warga.test", "Tolong", "anak saya hanyut, tolong selamatkan"));
        var everyday = receive(mail("budi@warga.test", "PKH", "PKH saya belum cair"));
        assertThat(before(emergency)).isLessThan(FEW);
        assertThat(before(everyday)).isLessThan(2 * FEW);
    }

    @Test
    void alarming_words_of_many_invented_senders_do_not_stop_the_others() {
        flood(n -> mail("x" + n + "@palsu" + n + ".test", "Tolong " + n, "Banjir bandang, kami terjebak di atap " + n));

        assertThat(before(receive(mail("budi@warga.test", "PKH", "PKH saya belum cair"))))
                .isLessThan(2 * FEW);
    }

    @Test
    void another_channel_has_its_own_turns() {
        flood(n -> mail("x" + n + "@palsu" + n + ".test", "Pengaduan " + n, "PKH belum cair " + n));

        assertThat(before(receive("email-lain", mail("y@asing.test", "PKH", "PKH saya belum cair"))))
                .isLessThan(FEW);
    }

    /// All at once: committed together, so that the workers find them together.
    private void flood(IntFunction<String> mail) {
        transaction.executeWithoutResult(status -> {
            for (var n = 0; n < FLOOD; n++) {
                receive(mail.apply(n));
            }
        });
    }

    private long receive(String mail) {
        return receive("email-pengaduan", mail);
    }

    private long receive(String channelName, String mail) {
        var raw = mail.getBytes(StandardCharsets.UTF_8);
        return intake.receive(new Arrival(
                        "email",
                        channelName,
                        "uji/" + MAILS.incrementAndGet(),
                        "id",
                        () -> new ByteArrayInputStream(raw),
                        clock.instant()))
                .inboundId();
    }

    private static String mail(String from, String subject, String text) {
        return """
                From: Warga <%s>
                Subject: %s
                Message-ID: <%d.fair@warga.test>
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64

                %s
                """.formatted(
                        from,
                        subject,
                        MAILS.incrementAndGet(),
                        Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// How many rows were settled between the arrival of this one and its own end.
    private long before(long id) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> count("id = " + id + " and state in ('ticketed', 'linked')") == 1);
        assertThat(count("state = 'received' or settled_at > (select settled_at from inbound where id = " + id + ")"))
                .as("rows of the flood that come after it")
                .isPositive();
        return jdbc.sql("""
                        select count(*) from inbound i, inbound mine
                        where mine.id = :id and i.settled_at > mine.received_at and i.settled_at < mine.settled_at
                        """).param("id", id).query(Long.class).single();
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from inbound where " + condition)
                .query(Long.class)
                .single();
    }

    private void knownSinceYesterday(String address) {
        receive(mail(address, "Kenalan", "Selamat pagi, PKH saya belum cair"));
        await().atMost(PATIENCE).until(() -> count("state = 'received'") == 0);
        jdbc.sql("update contact_point set created_at = created_at - interval '2 days' where value = :address")
                .param("address", address)
                .update();
    }
}
