package id.tanggap.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.Crowd;
import id.tanggap.PlanLog;
import id.tanggap.SettingsAddresses;
import id.tanggap.access.Accounts;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.assignment.NextTicket;
import id.tanggap.queue.QueueReader;
import id.tanggap.queue.SavedQueue;
import id.tanggap.queue.SavedQueues;
import id.tanggap.queue.count.QueueCounters;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.feed.ChangeFeed;
import id.tanggap.ticket.view.TicketReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What the desk asks all day goes along an index. PostgreSQL says so of each statement as pages send it, in a house
/// that has grown: whatever a page asks in future is seen here too, for the pages themselves are opened.
class HotPathPlansTest {

    private static final int TICKETS = 40_000;
    private static final int CHANGES = 1_000_000;
    private static final int PEOPLE = 600;
    private static final int SETTINGS = 20_000;
    private static final String GROWING =
            " on (ticket|ticket_event|ticket_message|sla_clock|sla_clock_interval|attachment"
                    + "|outbound|reporter|contact_point|ticket_change|ticket_tag|inbound|sign_in|setting_change"
                    + "|jurisdiction_preview_ticket|routing_rule_day)( \\w+)?  ";
    private static final Pattern WHOLE_TABLE = Pattern.compile("Seq Scan" + GROWING);
    private static final Pattern READ = Pattern.compile("Scan.*" + GROWING + ".*actual rows=([\\d.]+)");
    private static final Pattern PASSED_OVER = Pattern.compile("Rows Removed by (?:Filter|Index Recheck): (\\d+)");

    /// Nothing is counted further than a thousand; a page of one category at one balai passes over some more.
    private static final double FEW = 2500;

    private static final TicketTestSetup HOUSE = new TicketTestSetup(PlanLog.Before.class, database -> {
        Crowd.fill(database, TICKETS);
        Crowd.fillFeed(database, CHANGES);
        Crowd.fillSettings(database, TICKETS, PEOPLE, SETTINGS);
    });

    private static final Viewer AGENT = viewer("orang1");
    private static final Viewer STAFF = viewer("orang5");

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    HotPathPlansTest() {
        HOUSE.clock.set(Instant.now());
    }

    private static Viewer viewer(String username) {
        return HOUSE.room(Accounts.class).loadUserByUsername(username).viewer();
    }

    @Test
    void no_page_of_the_desk_reads_a_whole_table() {
        for (var name : List.of("orang1", "orang5")) {
            var visitor = FormClient.signedIn(HOUSE, name, Crowd.PASSWORD);
            for (var queue : HOUSE.room(SavedQueues.class).of(AGENT)) {
                visitor.page("/queue?tab=" + queue.key());
                visitor.page("/queue?tab=" + queue.key() + ";category=bansos.data");
                second(visitor, queue, viewer(name));
            }
            for (var ticket : tickets(viewer(name))) {
                visitor.page("/tickets/" + ticket.number().digits());
                visitor.page("/tickets/" + ticket.number().digits() + "/conversation");
                visitor.page("/queue/news?tab=due&n=" + ticket.number().digits());
            }
        }

        noneReadsAWholeTable();
    }

    private static void second(FormClient visitor, SavedQueue queue, Viewer viewer) {
        var next = HOUSE.room(QueueReader.class).page(queue, viewer, null, 20).next();
        if (next != null) {
            visitor.page("/queue/rows?tab=" + queue.key() + "&id=" + next.id()
                    + (next.at() == null ? "" : "&at=" + next.at()));
        }
    }

    private static List<TicketSummary> tickets(Viewer viewer) {
        var queues = HOUSE.room(SavedQueues.class).of(viewer);
        return queues.stream()
                .flatMap(queue -> HOUSE.room(QueueReader.class).page(queue, viewer, null, 2).tickets().stream())
                .toList();
    }

    @Test
    void what_other_doors_ask_goes_along_an_index_too() {
        var reader = HOUSE.room(TicketReader.class);
        for (var viewer : List.of(AGENT, STAFF)) {
            reader.queue(viewer, null, 41);
            var page = reader.queue(viewer, null, 41);
            reader.queue(
                    viewer,
                    new TicketReader.Key(
                            page.getLast().times().nextDueAt(), page.getLast().id()),
                    41);
            var newest = reader.newest(viewer, null, 41);
            reader.newest(viewer, newest.getLast().id(), 41);
            reader.ofReporter(5, 5, viewer, 5);
            reader.detail(newest.getFirst().number(), viewer);
            HOUSE.room(QueueCounters.class).all(HOUSE.room(SavedQueues.class).of(viewer), viewer);
            HOUSE.room(NextTicket.class).forMe(viewer);
        }

        noneReadsAWholeTable();
    }

    @Test
    void supervision_and_the_record_of_a_citizen_go_along_indexes_too() {
        var supervisor = HOUSE.somebody(Role.SUPERVISOR, null);
        var visitor = FormClient.signedIn(HOUSE, supervisor);
        visitor.page("/me");
        for (var office : List.of("", "MGL")) {
            visitor.page("/supervision?office=" + office);
            visitor.page("/supervision/quality?office=" + office);
            visitor.post("/supervision/samples", "office=" + office);
            visitor.page("/supervision/times?office=" + office);
        }
        for (var citizen : List.of(5, 500)) {
            visitor.page("/citizens/" + citizen);
        }

        noneReadsAWholeTable();
    }

    @Test
    void no_page_of_the_settings_reads_a_whole_table() {
        var visitor = FormClient.signedIn(HOUSE, "pengelola", Crowd.PASSWORD);
        for (var page : SettingsAddresses.of(getMappings(), HotPathPlansTest::one)) {
            visitor.page(page.replace(" ", "%20"));
        }

        noneReadsAWholeTable();
    }

    private static List<String> getMappings() {
        return HOUSE.rooms(RequestMappingHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .toList();
    }

    private static String one(String sql) {
        return HOUSE.jdbc().sql(sql).query(String.class).single();
    }

    @Test
    void the_change_feed_is_read_along_its_index_however_long_it_is() {
        var feed = HOUSE.room(ChangeFeed.class);
        var first = feed.after(ChangeFeed.Position.START, 500);
        var middle = new ChangeFeed.Position(first.getLast().position().xid(), CHANGES / 2);

        assertThat(feed.after(middle, 500)).hasSize(500);
        assertThat(feed.after(feed.end(), 500).size()).isLessThan(500);

        noneReadsAWholeTable();
    }

    private static Map<String, String> plans() {
        return ((PlanLog) HOUSE.room(DataSource.class)).plans();
    }

    private static void noneReadsAWholeTable() {
        assertThat(plans()).hasSizeGreaterThan(15).allSatisfy((sql, plan) -> assertThat(
                        WHOLE_TABLE.matcher(plan).find())
                .as("%s%n%s", sql, plan)
                .isFalse());
        assertThat(plans())
                .allSatisfy((sql, plan) ->
                        assertThat(mostRead(plan)).as("%s%n%s", sql, plan).isLessThan(FEW));
        assertThat(plans().values())
                .anySatisfy(plan -> assertThat(mostRead(plan)).isGreaterThan(100));
    }

    /// Rows of a growing table that one step of the plan has read each time: what it gave on and what it passed over.
    private static double mostRead(String plan) {
        var most = 0.0;
        var growing = false;
        var rows = 0.0;
        for (var line : plan.lines().toList()) {
            var read = READ.matcher(line);
            var passed = PASSED_OVER.matcher(line);
            if (read.find()) {
                growing = true;
                rows = Double.parseDouble(read.group(3));
            } else if (line.contains("->")) {
                growing = false;
            } else if (growing && passed.find()) {
                rows += Double.parseDouble(passed.group(1));
            }
            most = growing ? Math.max(most, rows) : most;
        }
        return most;
    }
}
