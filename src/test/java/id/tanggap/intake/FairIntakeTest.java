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
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Who waits for whom, from the ledger to the ticket. Order is asserted and never time; `FairnessBench` has the times.
class FairIntakeTest extends PlainHouse {

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

    private long secondHalf;

    @BeforeEach
    void nothing_waits() {
        await().until(() -> count("state = 'received'") == 0);
    }

    @Test
    void a_flood_of_one_sender_does_not_delay_the_ticket_of_another() {
        var other = flood(
                n -> mail("banyak@warga.test", "Pengaduan " + n, "PKH belum cair " + n),
                () -> receive(mail("budi@warga.test", "PKH Budi", "PKH saya belum cair")));

        assertThat(before(other)).isLessThan(FEW);
    }

    @Test
    void tags_behind_the_address_make_no_more_senders() {
        var other = flood(
                n -> mail("banyak+" + n + "@warga.test", "Pengaduan " + n, "PKH belum cair " + n),
                () -> receive(mail("budi@warga.test", "PKH Budi", "PKH saya belum cair")));

        assertThat(before(other)).isLessThan(FEW);
    }

    @Test
    void a_forged_flood_with_a_new_address_on_each_mail_does_not_delay_a_known_citizen() {
        knownSinceYesterday("lama@warga.test");
        var others = flood(
                n -> mail("x" + n + "@palsu" + n + ".test", "Pengaduan " + n, "PKH belum cair " + n),
                () -> List.of(
                        receive(mail("lama@warga.test", "PKH lama", "PKH saya belum cair")),
                        receive(mail("baru@warga.test", "PKH baru", "PKH saya belum cair"))));

        assertThat(before(others.getFirst())).isLessThan(FEW);
        assertThat(before(others.getLast()))
                .as("nor a new one of a domain that is known")
                .isLessThan(2 * FEW);
    }

    @Test
    void an_emergency_goes_first() {
        var other = flood(
                n -> mail("orang" + n + "@warga.test", "Pengaduan " + n, "PKH belum cair " + n),
                () -> receive(mail("tini@warga.test", "Tolong", "Banjir bandang, kami terjebak di atap")));

        assertThat(before(other)).isLessThan(FEW);
    }

    @Test
    void a_person_in_danger_goes_first() {
        var other = flood(
                n -> mail("orang" + n + "@warga.test", "Pengaduan " + n, "PKH belum cair " + n),
                () -> receive(mail("rini@warga.test", "Anak saya", "anak saya hilang sejak kemarin sore")));

        assertThat(before(other)).isLessThan(FEW);
    }

    @Test
    void a_flood_of_alarming_words_delays_neither_an_emergency_nor_others() {
        var others = flood(
                n -> mail("alarm@warga.test", "Tolong " + n, "Banjir bandang, kami terjebak di atap " + n),
                () -> List.of(
                        receive(mail("tini@warga.test", "Tolong", "anak saya hanyut, tolong selamatkan")),
                        receive(mail("budi@warga.test", "PKH", "PKH saya belum cair"))));

        assertThat(before(others.getFirst())).as("the emergency").isLessThan(FEW);
        assertThat(before(others.getLast())).as("everyday").isLessThan(2 * FEW);
    }

    @Test
    void alarming_words_of_many_invented_senders_do_not_stop_the_others() {
        var other = flood(
                n -> mail(
                        "x" + n + "@palsu" + n + ".test", "Tolong " + n, "Banjir bandang, kami terjebak di atap " + n),
                () -> receive(mail("budi@warga.test", "PKH", "PKH saya belum cair")));

        assertThat(before(other)).isLessThan(2 * FEW);
    }

    @Test
    void another_channel_has_its_own_turns() {
        var other = flood(
                n -> mail("x" + n + "@palsu" + n + ".test", "Pengaduan " + n, "PKH belum cair " + n),
                () -> receive("email-lain", mail("y@asing.test", "PKH", "PKH saya belum cair")));

        assertThat(before(other)).isLessThan(FEW);
    }

    /// Half of it, which keeps the workers busy; then the other half together with what comes at its end, so that the
    /// flood cannot be over before that has come, however slow this thread is.
    private <T> T flood(IntFunction<String> mail, Supplier<T> atItsEnd) {
        transaction.executeWithoutResult(status -> pour(mail, 0, FLOOD / 2));
        return Objects.requireNonNull(transaction.execute(status -> {
            secondHalf = pour(mail, FLOOD / 2, FLOOD);
            return atItsEnd.get();
        }));
    }

    /// @return the first of them
    private long pour(IntFunction<String> mail, int from, int to) {
        var first = receive(mail.apply(from));
        for (var n = from + 1; n < to; n++) {
            receive(mail.apply(n));
        }
        return first;
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

    /// How many rows of the flood that came to the workers together with this one were claimed before it. All claims
    /// end equally long after they were made.
    private long before(long id) {
        await().pollInterval(Duration.ofMillis(5))
                .until(() -> count("id = " + id + " and state in ('ticketed', 'linked')") == 1);
        var flood = "id >= " + secondHalf + " and id < " + id;
        var claim = "(select next_attempt_at from inbound where id = " + id + ")";
        assertThat(count(flood + " and (attempts = 0 or next_attempt_at > " + claim + ")"))
                .as("rows of the flood that come after it")
                .isPositive();
        return count(flood + " and attempts > 0 and next_attempt_at < " + claim);
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from inbound where " + condition)
                .query(Long.class)
                .single();
    }

    private void knownSinceYesterday(String address) {
        receive(mail(address, "Kenalan", "Selamat pagi, PKH saya belum cair"));
        await().until(() -> count("state = 'received'") == 0);
        jdbc.sql("update contact_point set created_at = created_at - interval '2 days' where value = :address")
                .param("address", address)
                .update();
    }
}
