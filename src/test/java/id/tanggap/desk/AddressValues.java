package id.tanggap.desk;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import id.tanggap.access.AccountProfile;
import id.tanggap.access.Role;
import id.tanggap.ticket.TicketNumber;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The addresses of the program, and what stands for the variables and the fields of each: of a ticket, and of what
/// belongs to it. A new variable in an address must be told to this class.
final class AddressValues {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?::(?:[^{}]|\\{[^}]*\\})*)?\\}");

    /// What forms send; more than any one of them needs.
    static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("text", "coba saja"),
            Map.entry("reason", "karena ingin tahu saja"),
            Map.entry("outcome", "solved"),
            Map.entry("why", "karena ingin tahu"),
            Map.entry("note", "coba"),
            Map.entry("version", "1"),
            Map.entry("holds", "0.6"),
            Map.entry("holdsUnit", "liter"),
            Map.entry("seen", "1"),
            Map.entry("tab", "new"),
            Map.entry("at", "2026-11-24T00:00:00Z"),
            Map.entry("id", "1"),
            Map.entry("result", "reached"),
            Map.entry("attempt", "reached"),
            Map.entry("because", "wrong-number"),
            Map.entry("period", "range"),
            Map.entry("table", "incoming-time"),
            Map.entry("theme", "dark"),
            Map.entry("language", "id"),
            Map.entry("shared", "true"));

    record Address(HttpMethod method, String pattern) {

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private final VisibilityMatrixSetup house;
    private final JdbcClient jdbc;

    /// @param house whose people, tickets and what belongs to them the values name
    AddressValues(VisibilityMatrixSetup house) {
        this.house = house;
        this.jdbc = house.jdbc;
    }

    /// All addresses of the program, those of tomorrow too.
    static List<Address> addresses(RequestMappingHandlerMapping mapping) {
        var all = new ArrayList<Address>();
        mapping.getHandlerMethods().keySet().forEach(info -> info.getPatternValues()
                .forEach(pattern -> methods(info).forEach(method -> all.add(new Address(method, pattern)))));
        all.removeIf(address -> address.pattern().equals("/error"));
        return all;
    }

    static List<HttpMethod> methods(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                .stream().map(method -> HttpMethod.valueOf(method.name())).toList();
    }

    MockHttpServletRequestBuilder filled(Address address, TicketNumber number) {
        var path = VARIABLE.matcher(address.pattern())
                .replaceAll(found -> value(address.pattern(), found.group(1), number));
        var builder = request(address.method(), path.replace("**", "x"));
        FIELDS.forEach(builder::param);
        return builder.param("ticket", number.digits())
                .param("q", "dipukul")
                .param("number", number.digits())
                .param("other", number.digits())
                .param("into", number.digits());
    }

    private long sampleOf(TicketNumber number) {
        return jdbc.sql("""
                        insert into quality_sample (office, ticket_id, week, drawn_at, drawn_by)
                        values ('MGL', :ticket, '2026-11-23', now(), :by)
                        on conflict (ticket_id, week) do update set drawn_at = excluded.drawn_at
                        returning id
                        """)
                .param("ticket", house.idOf(number))
                .param("by", house.viewer("penyelia").userId())
                .query(Long.class)
                .single();
    }

    /// A message that nobody could read, with the words of the child's ticket in it.
    private long quarantined() {
        var raw = house.blobs.keep("Subject: Anak tetangga\n\nbapak tiri".getBytes(StandardCharsets.UTF_8));
        return jdbc.sql("""
                        insert into inbound
                            (channel, channel_name, source_key, sha256, size, received_at, state, reason, next_attempt_at)
                        values ('email', 'uji', 'setiap-alamat', :sha, :size, now(), 'quarantined', 'no-reader', now())
                        on conflict (channel_name, source_key) do update set state = 'quarantined'
                        returning id
                        """)
                .param("sha", raw.sha256().bytes())
                .param("size", raw.size())
                .query(Long.class)
                .single();
    }

    /// An open incident that the ticket is attached to.
    private String incidentOf(TicketNumber number) {
        var known = jdbc.sql("""
                        select i.code from incident i join incident_ticket a on a.incident_id = i.id
                        join ticket t on t.id = a.ticket_id where t.number = :number
                        """)
                .param("number", number.digits())
                .query(String.class)
                .optional();
        return known.orElseGet(() -> {
            var code = jdbc.sql("""
                            insert into incident (code, name, type, state, phase, urgency, started_at, origin,
                                                  created_at, updated_at)
                            values ('K26-' || lpad(nextval('incident_code')::text, 4, '0'), 'Kejadian uji', 'lain',
                                    'open', 'transisi', 'tinggi', now(), 'person', now(), now())
                            returning code
                            """).query(String.class).single();
            jdbc.sql("""
                            insert into incident_ticket (ticket_id, incident_id, attached_at, attached_by)
                            select t.id, i.id, now(), 'uji' from ticket t, incident i
                            where t.number = :number and i.code = :code
                            """).param("number", number.digits()).param("code", code).update();
            return code;
        });
    }

    /// What the record says of the ticket: that its reporter was disclosed, and why.
    private long eventOf(TicketNumber number) {
        return jdbc.sql("select coalesce(max(id), 1) from audit_event where subject_id = :number")
                .param("number", number.digits())
                .query(Long.class)
                .single();
    }

    private long exercise() {
        return jdbc.sql("select max(id) from exercise")
                .query(Long.class)
                .optional()
                .orElseGet(() ->
                        jdbc.sql("""
                                insert into exercise (script, name, content, state, speed, started_at, started_by, user_id,
                                                      ended_at)
                                select 'uji', 'Latihan uji', :content, 'ended', 1, now(), 'uji', min(id), now()
                                from app_user
                                returning id
                                """).param("content", """
                                name: Latihan uji
                                description: Satu jawaban
                                steps: [{at: PT1S, kind: answer, answer: SIAP, people: 1}]
                                """).query(Long.class).single());
    }

    /// An account that nobody else here uses: it may be closed and renamed.
    private long target() {
        var name = "sasaran";
        house.accounts.put(
                name, "sandi-uji-coba", new AccountProfile(name, Role.AGENT, null, ZoneId.of("Asia/Jakarta")));
        return Objects.requireNonNull(
                house.accounts.loadUserByUsername(name).viewer().userId());
    }

    private long team() {
        return jdbc.sql("""
                        insert into team (name) values ('Sasaran')
                        on conflict (balai_code, name) do update set name = excluded.name
                        returning id
                        """).query(Long.class).single();
    }

    private long program() {
        return jdbc.sql("""
                        insert into api_token (name, token_hash, created_at)
                        values ('sasaran', decode(repeat('00', 32), 'hex'), now())
                        on conflict (token_hash) do update set name = excluded.name
                        returning id
                        """).query(Long.class).single();
    }

    /// What stands for a variable of an address, of this ticket.
    String value(String pattern, String variable, TicketNumber number) {
        var what = pattern.replaceFirst("/\\{.*", "") + " " + variable;
        return switch (what) {
            case "/tickets number", "/queue/rows number", "/api/v1/tickets number" -> number.digits();
            case "/tickets file" -> Long.toString(house.idIn("attachment", number));
            case "/tickets message" -> Long.toString(house.idIn("ticket_message", number));
            case "/tickets code" -> pattern.contains("macros") ? "selesaikan" : "terima-kasih";
            case "/settings/letters event" -> "acknowledged";
            case "/settings/letters channel" -> "sms";
            case "/settings/letters language", "/settings/answers language" -> "id";
            case "/settings/answers code" -> "terima-kasih";
            case "/settings/macros code" -> "selesaikan";
            case "/phone/calls id" -> Long.toString(house.idIn("call", number));
            case "/phone/callbacks id" -> Long.toString(house.idIn("callback", number));
            case "/danger alert" -> Long.toString(house.idIn("danger_alert", number));
            case "/phone/recordings id" -> Long.toString(house.recordingOf(number));
            case "/citizens id" -> Long.toString(reporterOf(number));
            case "/identities id", "/citizens link", "/queues id", "/queue/bulk id" -> "1";
            case "/supervision/samples id" -> Long.toString(sampleOf(number));
            case "/quarantine id" -> Long.toString(quarantined());
            case "/hook/sms channel", "/hook/phone channel", "/channels name", "/settings/channels name" -> "tidak-ada";
            case "/settings/channels/new kind" -> "mailbox";
            case "/channels uid", "/incidents batch", "/incidents id", "/map/outlines version" -> "1";
            case "/incidents number" -> number.digits();
            case "/audit id" -> Long.toString(eventOf(number));
            case "/sites code", "/api/v1/sites code", "/stock/sites code" -> "MGL";
            case "/stock/items code", "/stock/sites item" -> "selimut";
            case "/stock/sites kind" -> "issues";
            case "/stock/movements step" -> "arrivals";
            case "/stock/counts step" -> "submission";
            case "/people id",
                    "/vehicles id",
                    "/imports id",
                    "/stock/movements id",
                    "/stock/reservations id",
                    "/stock/counts id",
                    "/stock/counts lot",
                    "/api/v1/stock/movements id" -> "1";
            case "/settings/holidays day" -> "2026-08-17";
            case "/settings/categories code" ->
                pattern.endsWith("restriction") || pattern.endsWith("programme") ? "tidak.ada" : "umum.lain";
            case "/settings/fields category" -> "bansos";
            case "/settings/fields code" -> pattern.endsWith("removal") ? "tidak-ada" : "nik";
            case "/settings/outcomes code", "/settings/tags tag" -> "tidak-ada";
            case "/imports kind" -> "people";
            case "/exercises id" -> Long.toString(exercise());
            case "/me/factors/passkeys key" -> "a2V5";
            case "/settings/balai code" -> "MGL";
            case "/settings/areas/drafts id" -> "1";
            case "/factors id", "/factors/removals id", "/settings/history batch" -> "1";
            case "/settings/deadlines code" -> "tinggi";
            case "/settings/escalation code" -> "late";
            case "/settings/recalculation id" -> "1";
            case "/dispatch code" -> "P26-0001";
            case "/dispatch member", "/dispatch id", "/dispatch no" -> "1";
            case "/accounts id" -> "1";
            case "/settings/rules key" -> "new";
            case "/help guide" -> "answer";
            case "/reports report" -> "times";
            case "/reports/tables table" -> "incoming-time";
            case "/reset token", "/setup token" -> "0".repeat(43);
            case "/settings/people id" -> Long.toString(target());
            case "/settings/teams id" -> Long.toString(team());
            case "/settings/programs id" -> Long.toString(program());
            case "/settings/lists category" -> "rehsos.anak";
            case "/delivery token" -> "1-1-00000000000000000000000000000000";
            case "/incidents code", "/api/v1/incidents code" -> incidentOf(number);
            default ->
                throw new AssertionError(
                        "AddressValues does not know what {%s} of %s stands for: tell it".formatted(variable, pattern));
        };
    }

    private long reporterOf(TicketNumber number) {
        return jdbc.sql("select reporter_id from ticket where number = :number")
                .param("number", number.digits())
                .query(Long.class)
                .single();
    }
}
