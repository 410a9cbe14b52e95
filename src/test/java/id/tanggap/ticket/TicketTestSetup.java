package id.tanggap.ticket;

import id.tanggap.MovingClock;
import id.tanggap.Tanggap;
import id.tanggap.TestDatabase;
import id.tanggap.TestFolders;
import id.tanggap.access.AccountProfile;
import id.tanggap.access.Accounts;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.platform.database.DatabaseAddress;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.RegionCode;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.reporter.ReporterDirectory;
import id.tanggap.routing.Router;
import id.tanggap.routing.RoutingDecision;
import id.tanggap.routing.RoutingQuestion;
import id.tanggap.sla.SlaCriteria;
import id.tanggap.sla.SlaPolicy;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.citizen.Tickets;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.store.TicketStore;
import id.tanggap.ticket.view.TicketDetailReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The whole program on a database of its own, with a clock that the test moves and no timer that moves by itself.
public final class TicketTestSetup implements AutoCloseable {

    /// A Tuesday morning in Jakarta, 09:00, an ordinary working week.
    public static final Instant TUESDAY = Instant.parse("2026-02-03T02:00:00Z");

    private static final ZoneId NATIONAL = ZoneId.of("Asia/Jakarta");
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final AtomicInteger TICKETS = new AtomicInteger();

    public final MovingClock clock;
    private final ConfigurableApplicationContext house;

    /// No configuration by annotation: other houses that look through this package must not find it.
    static class HandOnTheClock {
        @Bean
        @Primary
        Clock handMovedClock() {
            return MovingClock.ticking(TUESDAY);
        }
    }

    private static final Map<Long, TicketTestSetup> SHARED = new ConcurrentHashMap<>();

    /// A house for all tests of this thread that do not mind other tickets in it. A house for each thread in which test
    /// classes run: they move its clock.
    public static TicketTestSetup shared() {
        return SHARED.computeIfAbsent(Thread.currentThread().threadId(), thread -> new TicketTestSetup());
    }

    public TicketTestSetup() {
        this(HandOnTheClock.class, database -> {});
    }

    /// @param settings `--name=value`
    public TicketTestSetup(List<String> settings) {
        this(HandOnTheClock.class, database -> {}, settings);
    }

    /// @param more what else belongs to this house
    /// @param furnish fills the database before anybody moves in
    public TicketTestSetup(Class<?> more, Furnishing furnish) {
        this(more, furnish, List.of());
    }

    private TicketTestSetup(Class<?> more, Furnishing furnish, List<String> settings) {
        var database = TestDatabase.fresh();
        try {
            furnish.furnish(database);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The house could not be furnished", e);
        }
        var folder = temporary();
        house = new SpringApplicationBuilder(Tanggap.class, HandOnTheClock.class, more)
                .properties(
                        "tanggap.database.url=" + database.url(),
                        "tanggap.database.user=postgres",
                        "tanggap.database.password=postgres",
                        "tanggap.channels=" + folder + "/channels",
                        "tanggap.search.folder=" + folder + "/index",
                        "tanggap.secret-key=dGFuZ2dhcCB0YW5nZ2FwIHRhbmdnYXAgdGFuZ2dhcCE=",
                        "tanggap.sla-clock=false",
                        "tanggap.tally=false",
                        "tanggap.ticket-moves=false",
                        "spring.datasource.hikari.maximum-pool-size=60",
                        "spring.datasource.hikari.minimum-idle=4",
                        "spring.datasource.hikari.idle-timeout=10000")
                // arguments: application.yaml is stronger than default properties
                .run(arguments(settings));
        clock = (MovingClock) house.getBean("handMovedClock");
    }

    private static String[] arguments(List<String> settings) {
        return Stream.concat(
                        Stream.of("--server.port=0", "--spring.datasource.hikari.connection-timeout=30000"),
                        settings.stream())
                .toArray(String[]::new);
    }

    /// Puts tickets into a database.
    public interface Furnishing {
        void furnish(DatabaseAddress database) throws SQLException, IOException;
    }

    private static String temporary() {
        try {
            var folder = TestFolders.ofContext();
            Files.createDirectories(folder.resolve("channels"));
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T room(Class<T> type) {
        return house.getBean(type);
    }

    /// All beans of a type.
    public <T> List<T> rooms(Class<T> type) {
        return List.copyOf(house.getBeansOfType(type).values());
    }

    public JdbcClient jdbc() {
        return room(JdbcClient.class);
    }

    public TransactionTemplate transaction() {
        return room(TransactionTemplate.class);
    }

    /// Somebody new with an account.
    public Viewer somebody(Role role, @Nullable String balai) {
        var username = role.code() + PEOPLE.incrementAndGet();
        var accounts = room(Accounts.class);
        accounts.put(username, "sandi-" + username, new AccountProfile("Orang " + username, role, balai, NATIONAL));
        return accounts.loadUserByUsername(username).viewer();
    }

    public String usernameOf(Viewer viewer) {
        return jdbc().sql("select username from app_user where id = :id")
                .param("id", viewer.userId())
                .query(String.class)
                .single();
    }

    /// Of a page of this house.
    public URI address(String path) {
        return URI.create("http://localhost:" + house.getEnvironment().getProperty("local.server.port") + path);
    }

    public OpenedTicket opened(Complaint complaint) {
        var at = clock.instant();
        var routing = room(Router.class)
                .route(new RoutingQuestion(complaint.category(), complaint.place(), Optional.empty()));
        var balai = routing instanceof RoutingDecision.Assigned found
                ? Optional.of(found.balai())
                : Optional.<BalaiCode>empty();
        return room(Tickets.class)
                .open(new NewTicket(
                        "Laporan " + TICKETS.incrementAndGet(),
                        new NewTicket.Channel("api", "uji"),
                        "id",
                        Optional.of(room(ReporterDirectory.class)
                                .findOrWelcome(
                                        ContactPoint.email("warga" + TICKETS.get() + "@warga.test")
                                                .orElseThrow(),
                                        "Budi",
                                        at)),
                        message("isi laporan"),
                        decision(complaint, balai, routing),
                        room(SlaPolicy.class)
                                .clocks(
                                        SlaCriteria.of(
                                                complaint.category(), complaint.urgency(), complaint.kind(), false),
                                        at,
                                        zoneOf(complaint.place()),
                                        balai.flatMap(room(BalaiDirectory.class)::find)
                                                .map(found -> found.zone())
                                                .orElse(NATIONAL)),
                        false,
                        false,
                        at));
    }

    private ZoneId zoneOf(Optional<RegionCode> place) {
        return place.flatMap(room(Gazetteer.class)::find)
                .map(region -> region.zone())
                .orElse(NATIONAL);
    }

    private static IntakeDecision decision(Complaint complaint, Optional<BalaiCode> balai, RoutingDecision routing) {
        return new IntakeDecision(
                complaint.category(),
                0.9,
                complaint.kind(),
                false,
                complaint.urgency(),
                complaint.place(),
                Optional.empty(),
                balai,
                new TriageExplanation(List.of(), List.of(), List.of(), List.of(), null),
                new RoutingExplanation(null, List.of(), List.<Reason>of(), routing.provisional()));
    }

    public static NewMessage message(String text) {
        return new NewMessage("Budi", text, null, null, null, false, List.of()).provenBy(SenderProof.AUTHENTICATED);
    }

    /// What a complaint is about; says only what matters.
    public record Complaint(String category, Kind kind, Urgency urgency, Optional<RegionCode> place) {

        /// About PKH in Demak: the balai of Magelang answers.
        public static Complaint usual() {
            return new Complaint("bansos.pkh", Kind.PENGADUAN, Urgency.BIASA, Optional.of(new RegionCode("33.21")));
        }

        /// Nobody knows where.
        public static Complaint placeless() {
            return new Complaint("bansos.pkh", Kind.PENGADUAN, Urgency.BIASA, Optional.empty());
        }

        public Complaint urgent(Urgency other) {
            return new Complaint(category, kind, other, place);
        }

        public Complaint at(String code) {
            return new Complaint(category, kind, urgency, Optional.of(new RegionCode(code)));
        }
    }

    public TicketState state(OpenedTicket ticket) {
        return row(ticket).state();
    }

    public TicketRow row(OpenedTicket ticket) {
        return java.util.Objects.requireNonNull(transaction()
                .execute(status -> room(TicketStore.class).lock(ticket.id()).orElseThrow()));
    }

    public List<TicketDetail.Event> events(OpenedTicket ticket) {
        return room(TicketDetailReader.class).events(ticket.id());
    }

    public long joined(OpenedTicket ticket, String text) {
        return room(Tickets.class)
                .join(ticket.id(), "email", message(text), clock.instant())
                .orElseThrow()
                .messageId();
    }

    @Override
    public void close() {
        house.close();
    }
}
