package id.tanggap.desk;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.tanggap.Tanggap;
import id.tanggap.TestDatabase;
import id.tanggap.TestFolders;
import id.tanggap.access.Account;
import id.tanggap.access.AccountProfile;
import id.tanggap.access.Accounts;
import id.tanggap.access.ApiTokens;
import id.tanggap.access.NeedToKnow;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.platform.blob.BlobStore;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.view.TicketReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/// The whole program with people of all roles and tickets that not all of them may see. Tests that share a context take
/// turns (`@ResourceLock("VisibilityMatrixSetup")`).
@SpringBootTest(classes = Tanggap.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
public abstract class VisibilityMatrixSetup {

    /// The flood in Kudus, the beaten child in Kudus, the landslide in Ende.
    public static final int FLOOD = 0;

    static final int CHILD = 1;
    static final int LANDSLIDE = 2;

    /// Who sees which of them.
    static final Map<String, List<Boolean>> SEES = Map.of(
            "admin", List.of(true, true, true),
            "penyelia", List.of(true, true, true),
            "agen", List.of(true, false, true),
            "agen-anak", List.of(true, true, true),
            "piket", List.of(true, false, true),
            "auditor", List.of(true, false, true),
            "balai-mgl", List.of(true, true, false),
            "balai-mgl-resepsi", List.of(true, false, false),
            "balai-eft", List.of(false, false, true),
            "balai-eft-pengikut", List.of(true, false, true));

    /// The watched flood is not work of the watcher's office.
    static final Map<String, List<Boolean>> QUEUED_OTHERWISE =
            Map.of("balai-eft-pengikut", List.of(false, false, true));

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    /// By context: each has a database of its own.
    private static final Map<JdbcClient, List<TicketNumber>> TICKETS = new ConcurrentHashMap<>();

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    @Autowired
    NeedToKnow needToKnow;

    @Autowired
    ApiTokens tokens;

    @Autowired
    public TicketReader reader;

    @Autowired
    public StaffMessages work;

    @Autowired
    public JdbcClient jdbc;

    @Autowired
    BlobStore blobs;

    @Autowired
    public JsonMapper json;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        TestDatabase.register(properties);
        var folder = TestFolders.ofContext();
        properties.add("tanggap.channels", () -> folder.resolve("channels").toString());
        properties.add("tanggap.search.folder", () -> folder.resolve("index").toString());
    }

    @BeforeEach
    public void people_and_tickets() throws Exception {
        if (TICKETS.containsKey(jdbc)) {
            return;
        }
        var made = TICKETS.computeIfAbsent(jdbc, context -> new ArrayList<>());
        put("admin", Role.ADMIN, null);
        put("penyelia", Role.SUPERVISOR, null);
        put("agen", Role.AGENT, null);
        put("agen-anak", Role.AGENT, null);
        put("piket", Role.DUTY_OFFICER, null);
        put("auditor", Role.AUDITOR, null);
        put("balai-mgl", Role.BALAI, "MGL");
        put("balai-mgl-resepsi", Role.BALAI, "MGL");
        put("balai-eft", Role.BALAI, "EFT");
        put("balai-eft-pengikut", Role.BALAI, "EFT");
        needToKnow.grant("agen-anak", Set.of("rehsos.anak"), "uji");
        needToKnow.grant("balai-mgl-resepsi", Set.of(), "uji");
        needToKnow.grant("balai-eft-pengikut", Set.of(), "uji");
        tokens.put("matriks", token("semua"), null, needToKnow.restricted());
        tokens.put("matriks", token("umum"), null);
        tokens.put("matriks", token("mgl"), "MGL", Set.of("rehsos.anak"));
        tokens.put("matriks", token("eft"), "EFT");
        made.add(report("Banjir di Kudus", "Rumah kami di Kudus kebanjiran, butuh tenda"));
        made.add(report("Anak tetangga dipukul", "Anak tetangga saya di Kudus sering dipukul bapak tirinya"));
        made.add(report("Longsor di Ende", "Longsor di Kabupaten Ende, jalan putus"));
        work.note(ticket(FLOOD), viewer("agen"), "Mohon @balai-eft-pengikut ikut memantau");
        work.note(ticket(CHILD), viewer("agen-anak"), "Mohon @balai-eft-pengikut dan @agen ikut memantau");
        made.forEach(this::attach);
    }

    public final TicketNumber ticket(int which) {
        return tickets().get(which);
    }

    final List<TicketNumber> tickets() {
        return TICKETS.getOrDefault(jdbc, List.of());
    }

    static String token(String name) {
        return "token-matriks-" + name;
    }

    final void put(String name, Role role, @Nullable String balai) {
        accounts.put(name, "sandi-uji-coba", new AccountProfile(name, role, balai, WIB));
    }

    final TicketNumber report(String subject, String text) throws Exception {
        var reporter = Map.of("name", "Siti Aminah", "email", "siti@warga.test");
        return report(Map.of("subject", subject, "text", text, "reporter", reporter));
    }

    public final TicketNumber report(Map<String, ?> body) throws Exception {
        var answer = web.perform(post("/api/v1/tickets")
                        .header("Authorization", "Bearer " + token("semua"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(body)))
                .andReturn()
                .getResponse();
        return new TicketNumber(
                json.readTree(answer.getContentAsString()).get("number").asString());
    }

    /// A letter, a telephone call with its form and its recording, a call that is owed, and an
    /// alert.
    final void attach(TicketNumber number) {
        var ticket = idOf(number);
        var content = blobs.keep(("isi " + number).getBytes(StandardCharsets.UTF_8));
        jdbc.sql("""
                        insert into attachment (ticket_id, message_id, name, content_type, size, sha256, inline)
                        select :ticket, min(id), 'surat.txt', 'text/plain', :size, :sha, false
                        from ticket_message where ticket_id = :ticket
                        """)
                .param("ticket", ticket)
                .param("size", content.size())
                .param("sha", content.sha256().bytes())
                .update();
        var call = call(ticket, "+628120000" + (1000 + ticket));
        jdbc.sql("""
                        insert into call_recording
                            (call_id, kind, name, content_type, size, sha256, found_at, keep_until)
                        values (:call, 'recording', 'suara.wav', 'audio/wav', :size, :sha, now(), now() + interval '1 day')
                        """)
                .param("call", call)
                .param("size", content.size())
                .param("sha", content.sha256().bytes())
                .update();
        jdbc.sql("""
                        insert into callback
                            (number, zone, urgent, state, opened_at, due_at, give_up_at, next_at, last_call_at, ticket_id,
                             why)
                        values (:number, 'Asia/Jakarta', false, 'owed', now(), now(), now(), now(), now(), :ticket,
                             '{"key": "reason.sla.always", "args": []}')
                        """)
                .param("number", "+628119990" + (1000 + ticket))
                .param("ticket", ticket)
                .update();
        jdbc.sql("insert into danger_alert (ticket_id, kind, at) values (:ticket, 'violence', now())")
                .param("ticket", ticket)
                .update();
    }

    public final long call(long ticket, String number) {
        var call = jdbc.sql("""
                        insert into call
                            (pbx, ref, channel_name, direction, outcome, started_at, answered_at, ended_at, wait_seconds,
                             talk_seconds, caller_kind, caller, callee_kind, callee, legs, traces, became, decided_by,
                             ticket_id, read_at, updated_at)
                        values ('uji', :number, 'phone-uji', 'inbound', 'answered', now(), now(), now(), 1, 60, 'number',
                             :number, 'short-code', '171', '[]', 1, 'linked', 'agen', :ticket, now(), now())
                        returning id
                        """)
                .param("number", number)
                .param("ticket", ticket)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into call_form (call_id, form, saved_at)
                        values (:call, jsonb_build_object('text', 'bisikan tiket ' || :ticket), now())
                        """).param("call", call).param("ticket", ticket).update();
        return call;
    }

    public final long idOf(TicketNumber number) {
        return jdbc.sql("select t.id from ticket t where t.number = :number")
                .param("number", number.digits())
                .query(Long.class)
                .single();
    }

    /// The id of what hangs on a ticket: an `attachment`, a `call`, a `callback`.
    public final long idIn(String table, TicketNumber number) {
        return jdbc.sql("select min(id) from %s where ticket_id = :ticket".formatted(table))
                .param("ticket", idOf(number))
                .query(Long.class)
                .single();
    }

    final long recordingOf(TicketNumber number) {
        return jdbc.sql("select id from call_recording where call_id = :call")
                .param("call", idIn("call", number))
                .query(Long.class)
                .single();
    }

    public final Viewer viewer(String name) {
        return account(name).viewer();
    }

    final Account account(String name) {
        return accounts.loadUserByUsername(name);
    }

    public final int status(String name, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return answer(name, request).getStatus();
    }

    public final String text(String name, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return answer(name, request).getContentAsString();
    }

    public final MockHttpServletResponse answer(String name, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return web.perform(request.with(user(account(name))).with(csrf()))
                .andReturn()
                .getResponse();
    }

    public final MockHttpServletResponse api(String token, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return web.perform(request.header("Authorization", "Bearer " + token(token)))
                .andReturn()
                .getResponse();
    }
}
