package id.tanggap.reporter;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.TestDatabase;
import id.tanggap.reporter.ContactConsent.Change;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One contact point is one citizen; nobody is merged, and nobody becomes somebody else.
class ReporterDirectoryTest {

    private static final Instant NOW = Instant.parse("2026-02-03T02:00:00Z");
    private static final DataSource SOURCE = TestDatabase.freshDataSource();
    private static final JdbcClient JDBC = JdbcClient.create(SOURCE);

    private final ReporterDirectory directory = new ReporterDirectory(JDBC);
    private final CitizenRecords records = new CitizenRecords(JDBC);
    private final ContactConsent consent = new ContactConsent(JDBC);

    private Citizen mail(String address, @Nullable String name) {
        return directory.findOrWelcome(ContactPoint.email(address).orElseThrow(), name, NOW);
    }

    private Citizen phone(String number, @Nullable String name) {
        return directory.findOrWelcome(ContactPoint.phone(number).orElseThrow(), name, NOW);
    }

    @Test
    void one_address_is_one_citizen_however_it_is_written() {
        var budi = mail("budi@satu.test", "Budi");

        assertThat(mail(" BUDI@Satu.Test ", null)).isEqualTo(budi);
        assertThat(mail("budi@lain.test", "Budi").reporterId()).isNotEqualTo(budi.reporterId());
    }

    @Test
    void one_number_is_one_citizen_however_it_is_written() {
        var siti = phone("0812-3456-7001", "Siti");

        assertThat(siti.contact().value()).isEqualTo("+6281234567001");
        assertThat(phone("+62 812 3456 7001", null)).isEqualTo(siti);
        assertThat(phone("6281234567001", null)).isEqualTo(siti);
        assertThat(phone("0812 3456 7002", "Siti").reporterId()).isNotEqualTo(siti.reporterId());
    }

    @Test
    void a_name_told_later_fills_an_empty_one() {
        assertThat(mail("tanpa@nama.test", " ").reporterId())
                .isEqualTo(mail("tanpa@nama.test", null).reporterId());

        var told = mail("tanpa@nama.test", "Dewi");

        assertThat(records.find(told.reporterId()).orElseThrow().name()).isEqualTo("Dewi");
    }

    @Test
    void who_writes_under_another_name_from_the_same_address_does_not_rename_the_citizen() {
        var budi = mail("budi@nama.test", "Budi");

        assertThat(mail("budi@nama.test", "Kementerian Sosial").name()).isEqualTo("Budi");
        assertThat(records.find(budi.reporterId()).orElseThrow().name()).isEqualTo("Budi");
    }

    @Test
    void a_point_that_somebody_has_stays_theirs_and_the_claim_is_a_hint_for_both() {
        var owner = mail("milik@klaim.test", "Pemilik");
        var other = phone("081234567101", "Lain");

        assertThat(directory.attach(other.reporterId(), owner.contact(), NOW)).isFalse();

        assertThat(directory.find(owner.contact())).contains(owner);
        assertThat(directory.points(other.reporterId())).containsExactly(other.contact());
        assertThat(records.claiming(List.of(other.reporterId()))).containsExactly(owner.reporterId());
        assertThat(records.claiming(List.of(owner.reporterId()))).containsExactly(other.reporterId());
    }

    @Test
    void a_free_point_is_attached_once_and_then_leads_to_the_citizen() {
        var rina = phone("081234567201", "Rina");
        var address = ContactPoint.email("rina@tambah.test").orElseThrow();

        assertThat(directory.attach(rina.reporterId(), address, NOW)).isTrue();
        assertThat(directory.attach(rina.reporterId(), address, NOW)).isFalse();

        assertThat(mail("rina@tambah.test", null).reporterId()).isEqualTo(rina.reporterId());
        assertThat(directory.points(rina.reporterId())).containsExactly(rina.contact(), address);
        assertThat(records.claiming(List.of(rina.reporterId()))).isEmpty();
    }

    @Test
    void a_shared_telephone_gives_no_hint_until_it_is_said_to_be_one_persons_again() {
        var office = phone("0241234567", "Kantor desa");
        var neighbour = mail("tetangga@desa.test", "Tetangga");
        directory.attach(neighbour.reporterId(), office.contact(), NOW);

        directory.share(office.contact(), true);
        assertThat(directory.isShared(office.contact())).isTrue();
        assertThat(records.claiming(List.of(neighbour.reporterId()))).isEmpty();

        directory.share(office.contact(), false);
        assertThat(directory.isShared(office.contact())).isFalse();
        assertThat(records.claiming(List.of(neighbour.reporterId()))).containsExactly(office.reporterId());
    }

    @Test
    void a_name_is_compared_without_capitals_and_never_as_a_pattern() {
        var one = mail("satu@senama.test", "Sri Wahyuni");
        var two = mail("dua@senama.test", "SRI WAHYUNI");

        assertThat(records.namesakes("sri wahyuni")).containsExactly(one.reporterId(), two.reporterId());
        assertThat(records.namesakes("sri%")).isEmpty();
        assertThat(records.namesakes("%' or true --")).isEmpty();
    }

    @Test
    void a_name_that_too_many_have_says_nothing() {
        JDBC.sql("""
                        insert into reporter (name, created_at)
                        select 'Nama Pasaran', now() from generate_series(1, 50)
                        """).update();
        assertThat(records.namesakes("Nama Pasaran")).hasSize(50);

        mail("pasaran@senama.test", "Nama Pasaran");
        assertThat(records.namesakes("Nama Pasaran")).isEmpty();
    }

    @Test
    void the_last_wish_counts_and_all_that_changed_something_are_kept() {
        var point = phone("081234567301", "Tono").contact();
        var contact = directory.find(point).orElseThrow().contactId();
        assertThat(consent.silentSince(point)).isEmpty();

        assertThat(consent.record(contact, new Change(false, "MULAI", "sms", "inbound:1"), NOW))
                .as("takes texts already")
                .isFalse();
        assertThat(consent.record(contact, new Change(true, "BERHENTI", "sms", "inbound:2"), NOW))
                .isTrue();
        assertThat(consent.record(contact, new Change(true, "STOP", "sms", "inbound:3"), NOW.plusSeconds(60)))
                .isFalse();
        assertThat(consent.silentSince(point)).contains(NOW);
        assertThat(records.points(List.of(directory.find(point).orElseThrow().reporterId())))
                .singleElement()
                .satisfies(kept -> assertThat(kept.word()).isEqualTo("BERHENTI"));

        assertThat(consent.record(contact, new Change(false, "MULAI", "sms", "inbound:4"), NOW.plusSeconds(120)))
                .isTrue();
        assertThat(consent.silentSince(point)).isEmpty();
        assertThat(JDBC.sql("select evidence from contact_wish where contact_id = :id order by id")
                        .param("id", contact)
                        .query(String.class)
                        .list())
                .containsExactly("inbound:2", "inbound:4");
    }

    @Test
    void first_messages_that_arrive_at_once_make_one_citizen_and_leave_none_without_a_point() throws Exception {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(SOURCE));
        var start = new CyclicBarrier(6);
        Callable<Long> arrival = () -> {
            start.await();
            return Objects.requireNonNull(transaction.execute(status -> mail("serentak@banyak.test", "Serentak")))
                    .reporterId();
        };
        try (var threads = Executors.newFixedThreadPool(6)) {
            var found = threads.invokeAll(
                    IntStream.range(0, 6).mapToObj(n -> arrival).toList());
            for (var one : found) {
                assertThat(one.get()).isEqualTo(found.getFirst().get());
            }
        }
        assertThat(records.namesakes("Serentak")).hasSize(1);
    }
}
