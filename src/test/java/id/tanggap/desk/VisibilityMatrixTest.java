package id.tanggap.desk;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.tanggap.access.AccountProfile;
import id.tanggap.phone.callback.CallbackView;
import id.tanggap.phone.callback.Callbacks;
import id.tanggap.search.SearchQuery;
import id.tanggap.search.TicketSearch;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.conversation.Watchers;
import id.tanggap.web.live.LiveUpdates;
import id.tanggap.writing.Presence;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Who sees what, through every door: the one policy holds in pages, lists, search, counts, suggestions, attachments,
/// the telephone, the API and live news alike.
@ResourceLock("VisibilityMatrixSetup")
class VisibilityMatrixTest extends VisibilityMatrixSetup {

    @Autowired
    private TicketSearch search;

    @Autowired
    private Watchers watchers;

    @Autowired
    private Presence presence;

    @Autowired
    private Callbacks callbacks;

    @TestFactory
    List<DynamicTest> everybody_sees_through_every_door_just_what_the_policy_says() {
        return SEES.entrySet().stream()
                .flatMap(row -> IntStream.range(0, row.getValue().size()).mapToObj(n -> {
                    var seen = row.getValue().get(n);
                    return DynamicTest.dynamicTest(row.getKey() + (seen ? " sees " : " does not see ") + n, () -> {
                        people_and_tickets();
                        awaitIndex();
                        assertThat(doors(row.getKey(), ticket(n)))
                                .allSatisfy((door, open) ->
                                        assertThat(open).as(door).isEqualTo(seen));
                    });
                }))
                .toList();
    }

    private void awaitIndex() {
        await().until(() -> tickets().stream().allMatch(number -> isFound("admin", number))
                && isFound("balai-eft-pengikut", ticket(FLOOD)));
    }

    private boolean isRow(String name, String queue, String digits) throws Exception {
        var news = get("/queue/news").param("tab", queue).param("n", digits);
        return text(name, news).contains("row-" + digits);
    }

    private boolean isExported(String name, String queue, String digits) throws Exception {
        return isIn(get("/queue/export").param("tab", queue), name, digits);
    }

    private boolean isIn(MockHttpServletRequestBuilder request, String name, String digits) throws Exception {
        return text(name, request).contains("\"" + new TicketNumber(digits).grouped() + "\"");
    }

    private Map<String, Boolean> doors(String name, TicketNumber number) throws Exception {
        var viewer = viewer(name);
        var digits = number.digits();
        var doors = new LinkedHashMap<String, Boolean>();
        doors.put("page", status(name, get("/tickets/" + digits)) == 200);
        doors.put("conversation", status(name, get("/tickets/" + digits + "/conversation")) == 200);
        doors.put("row", isRow(name, "new", digits) || isRow(name, "watched", digits));
        doors.put(
                "file", status(name, get("/tickets/%s/files/%d".formatted(digits, idIn("attachment", number)))) == 200);
        doors.put("search page", text(name, get("/queue").param("q", digits)).contains("row-" + digits));
        doors.put("export", isExported(name, "new", digits) || isExported(name, "watched", digits));
        doors.put("search export", isIn(get("/queue/export").param("q", digits), name, digits));
        doors.put("search", isFound(name, number));
        doors.put("summary", reader.summary(number, viewer).isPresent());
        doors.put("detail", reader.detail(number, viewer).isPresent());
        doors.put("ledger", reader.ledger(number, viewer).isPresent());
        doors.put("other tickets of the reporter", othersOf(number, name).contains(number));
        presence.report(number, viewer, true);
        var colleague = viewer(name.equals("admin") ? "penyelia" : "admin");
        doors.put(
                "presence",
                presence.others(number, colleague).stream()
                        .anyMatch(one -> Objects.equals(one.user(), viewer.userId())));
        var ticket = reader.summary(number, viewer("admin")).orElseThrow();
        doors.put(
                "live news",
                viewer.visibility()
                        .sees(
                                ticket.assignment().balaiCode(),
                                ticket.classification().category(),
                                watchers.watching(List.of(ticket.id())).getOrDefault(ticket.id(), Set.of())));
        return doors;
    }

    private List<TicketNumber> othersOf(TicketNumber number, String name) {
        var reporter =
                reader.summary(number, viewer("admin")).orElseThrow().reporter().id();
        return reader.ofReporter(Objects.requireNonNull(reporter), -1, viewer(name), 100).stream()
                .map(TicketSummary::number)
                .toList();
    }

    /// What nobody has read yet may be about any category and from any reporter.
    @Test
    void the_quarantine_is_open_only_to_those_from_whom_nothing_is_hidden() throws Exception {
        for (var name : SEES.keySet()) {
            var open = Set.of("admin", "penyelia").contains(name);
            assertThat(viewer(name).readsQuarantine()).as(name).isEqualTo(open);
            assertThat(status(name, get("/quarantine"))).as(name).isEqualTo(open ? 200 : 403);
            assertThat(text(name, get("/queue")).contains("href=\"/quarantine\""))
                    .as(name)
                    .isEqualTo(open);
        }
        var withoutToken = post("/quarantine/1/attempt").with(user(account("admin")));
        assertThat(web.perform(withoutToken).andReturn().getResponse().getStatus())
                .isEqualTo(403);
    }

    @Test
    void lists_show_what_an_office_has_to_do() throws Exception {
        othersHaveEnded();
        for (var name : SEES.keySet()) {
            var queued = QUEUED_OTHERWISE.getOrDefault(name, SEES.get(name));
            var due = text(name, get("/queue"));
            for (var n = 0; n < queued.size(); n++) {
                var digits = ticket(n).digits();
                assertThat(due.contains("row-" + digits))
                        .as(name + " queue " + n)
                        .isEqualTo(queued.get(n));
                assertThat(isRow(name, "new", digits)).as(name + " newest " + n).isEqualTo(queued.get(n));
            }
        }
    }

    /// A page has forty rows, and other tests of this application have reported as many. The newest tickets are a list
    /// of ended ones too: of it one row is asked for.
    private void othersHaveEnded() {
        jdbc.sql("update ticket set state = 'closed', next_due_at = null, next_clock = null where number not in (:own)")
                .param("own", tickets().stream().map(TicketNumber::digits).toList())
                .update();
    }

    @Test
    void what_somebody_watches_is_a_list_of_its_own() {
        assertThat(reader.watched(viewer("balai-eft-pengikut"), null, 10))
                .extracting(TicketSummary::number)
                .containsExactly(ticket(FLOOD));
        assertThat(reader.watched(viewer("balai-eft"), null, 10)).isEmpty();
        assertThat(reader.watched(viewer("agen"), null, 10)).isEmpty();
    }

    @Test
    void who_watches_writes_notes_but_does_not_do_the_work_of_another_office() throws Exception {
        var watcher = viewer("balai-eft-pengikut");
        var flood = ticket(FLOOD);

        assertThat(work.note(flood, watcher, "Kami siap membantu")).isInstanceOf(CommandResult.Accepted.class);
        assertThat(work.answer(flood, watcher, "Kami yang menjawab")).isInstanceOf(CommandResult.Refused.class);
        assertThat(work.disclose(flood, watcher)).isInstanceOf(CommandResult.Refused.class);
        assertThat(text("balai-eft-pengikut", post("/tickets/" + flood.digits() + "/acceptance")))
                .contains("dipegang kantor lain");
        assertThat(text("balai-eft-pengikut", post("/tickets/" + flood.digits() + "/disclosure")))
                .doesNotContain("siti@warga.test");
        watchers.unfollow(TicketVersion.latest(flood, watcher));
        assertThat(reader.summary(flood, watcher)).isEmpty();
        work.note(flood, viewer("agen"), "Mohon @balai-eft-pengikut ikut lagi");
        assertThat(reader.summary(flood, watcher)).isPresent();
    }

    @Test
    void programs_see_what_their_token_names() throws Exception {
        var tokens = Map.of(
                "semua", List.of(true, true, true),
                "umum", List.of(true, false, true),
                "mgl", List.of(true, true, false),
                "eft", List.of(false, false, true));
        awaitIndex();
        for (var token : tokens.keySet()) {
            for (var n = 0; n < tickets().size(); n++) {
                var seen = tokens.get(token).get(n);
                assertThat(api(token, get("/api/v1/tickets/" + ticket(n).digits()))
                                .getStatus())
                        .as("%s: ticket %d", token, n)
                        .isEqualTo(seen ? 200 : 404);
                var found = api(
                                token,
                                get("/api/v1/search").param("q", ticket(n).digits()))
                        .getContentAsString();
                assertThat(found.contains("\"number\":\"" + ticket(n).digits()))
                        .as("%s: search %d", token, n)
                        .isEqualTo(seen);
            }
        }
    }

    @Test
    void a_call_is_seen_by_those_who_see_its_ticket() throws Exception {
        for (var name : SEES.keySet()) {
            var phone = viewer(name).answersCalls();
            for (var n = 0; n < tickets().size(); n++) {
                var seen = phone && SEES.get(name).get(n);
                var call = idIn("call", ticket(n));
                var door = name + " " + n;
                assertThat(status(name, get("/phone/calls/" + call)) == 200)
                        .as(door)
                        .isEqualTo(seen);
                assertThat(status(name, get("/phone/recordings/" + recordingOf(ticket(n)))) == 200)
                        .as(door)
                        .isEqualTo(seen);
                assertThat(text(name, get("/phone/list").param("tab", "calls")).contains("call-" + call + "\""))
                        .as(door)
                        .isEqualTo(seen);
                assertThat(callbacks
                                .find(idIn("callback", ticket(n)), viewer(name))
                                .map(CallbackView::ticket)
                                .isPresent())
                        .as(door)
                        .isEqualTo(seen);
            }
        }
    }

    @Test
    void who_took_a_call_reads_its_number_out_whatever_becomes_of_it() throws Exception {
        var call = call(idOf(ticket(CHILD)), "+628120009999");
        jdbc.sql("update call set agent_id = :agent, became = 'ticket' where id = :id")
                .param("agent", viewer("agen").userId())
                .param("id", call)
                .update();

        assertThat(text("agen", get("/phone/calls/" + call)))
                .contains(ticket(CHILD).grouped(), "hanya untuk petugas yang berwenang")
                .doesNotContain("Anak tetangga", "/tickets/" + ticket(CHILD).digits());
        jdbc.sql("delete from call_form where call_id = :id").param("id", call).update();
        jdbc.sql("delete from call where id = :id").param("id", call).update();
    }

    @Test
    void live_pages_hear_of_what_they_may_see() throws Exception {
        var streams = new HashMap<String, MockHttpServletResponse>();
        for (var name : SEES.keySet()) {
            streams.put(
                    name,
                    web.perform(get("/events").with(user(account(name))))
                            .andReturn()
                            .getResponse());
        }

        for (var n : List.of(CHILD, FLOOD, LANDSLIDE, FLOOD, LANDSLIDE)) {
            work.note(ticket(n), viewer("admin"), "kabar");
        }

        SEES.forEach((name, sees) -> {
            var stream = Objects.requireNonNull(streams.get(name));
            await().until(() -> heard(stream, FLOOD) >= (sees.get(FLOOD) ? 2 : 0)
                    && heard(stream, LANDSLIDE) >= (sees.get(LANDSLIDE) ? 2 : 0));
            for (var n = 0; n < tickets().size(); n++) {
                assertThat(heard(stream, n) > 0).as(name + " hears of " + n).isEqualTo(sees.get(n));
            }
        });
    }

    private int heard(MockHttpServletResponse stream, int n) {
        try {
            return stream.getContentAsString().split(ticket(n).digits(), -1).length - 1;
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_new_role_or_list_ends_the_sessions_it_concerns(@Autowired LiveUpdates live) throws Exception {
        session("agen");
        session("penyelia");
        var signedIn = sessions("penyelia");
        live.open(viewer("agen"), java.util.Optional.empty());

        needToKnow.grant("agen", Set.of("rehsos.kpo"), "uji");
        live.closeOutdatedPages();

        assertThat(viewer("agen").hidden()).containsExactlyInAnyOrder("rehsos.anak", "umum.insiden-data");
        assertThat(sessions("agen")).isZero();
        assertThat(sessions("penyelia")).isEqualTo(signedIn);
        assertThat(live.viewers())
                .noneMatch(one -> one.hidden().size() == 2 && one.name().equals("agen"));
        needToKnow.grant("agen", Set.of(), "uji");
        session("agen");
        accounts.put(
                "agen",
                "sandi-baru-coba",
                new AccountProfile(
                        "agen",
                        id.tanggap.access.Role.AGENT,
                        null,
                        viewer("agen").zone()));
        assertThat(sessions("agen")).as("same rights, but a new password").isZero();
    }

    private void session(String name) {
        jdbc.sql("""
                        insert into spring_session
                            (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time,
                             principal_name)
                        values (:id, :id, 0, 0, 1800, 4102444800000, :name)
                        """)
                .param("id", java.util.UUID.randomUUID().toString())
                .param("name", name)
                .update();
    }

    private int sessions(String name) {
        return jdbc.sql("select count(*) from spring_session where principal_name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    /// By its number: the newest tickets are those of other tests.
    private boolean isFound(String name, TicketNumber number) {
        var query = new SearchQuery(number.digits(), SearchQuery.Order.NEWEST, 50, null);
        return search.search(query, viewer(name)).hits().stream()
                .anyMatch(hit -> hit.ticket().number().equals(number));
    }
}
