package id.tanggap.desk;

import static id.tanggap.desk.AddressValues.addresses;
import static id.tanggap.desk.AddressValues.methods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import id.tanggap.access.AccountProfile;
import id.tanggap.access.Role;
import id.tanggap.access.signin.HalfSignedIn;
import id.tanggap.desk.AddressValues.Address;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.privacy.IdentityDisclosure;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A direct attempt on every address of the program, those of tomorrow too, by those to whom a ticket is hidden: it is
/// never shown, never changed, and nothing breaks. A new address is found by itself; a new variable in one must be
/// told to [AddressValues].
@Order(Integer.MAX_VALUE) // begins first: it is the longest
@TestPropertySource(properties = "tanggap.test=every-address") // a context of its own, so that it waits for nobody
@DirtiesContext
class EveryAddressTest extends VisibilityMatrixSetup {

    /// Words that are nowhere but in the child's ticket and what belongs to it.
    private static final List<String> SECRETS =
            List.of("Anak tetangga", "bapak tiri", "bisikan tiket", "+628120000", "0812-0000", "Kasus rahasia");

    /// To whom the child's ticket is hidden: by need to know, by office, by role.
    private static final List<String> STRANGERS =
            List.of("agen", "auditor", "balai-eft", "balai-eft-pengikut", "balai-mgl-resepsi");

    /// Open to everybody: sign-in, outlines of areas, and doors that check signatures or secrets, those of deliveries
    /// and of new passwords among them.
    private static final Pattern OPEN = Pattern.compile("/sign-in.*|/hook/.*|/delivery/.*|/reset/.*|/setup/.*|/map/.*");

    /// What those who only read may change: how their own pages look, and how they sign in. The latter asks for the
    /// password again first, so all else about it is refused here, too.
    private static final Set<String> OWN = Set.of(
            "/preferences",
            "/me/tour",
            "/me/tour/end",
            "/me/password",
            "/me/sessions/end",
            "/me/factors/opening",
            "/me/factors/removal/objection");

    /// Asks once more about the numbers it was told, whatever they are.
    private static final Set<String> REPEATS =
            Set.of("/queue/bulk/form", "/people", "/sites", "/vehicles", "/api/docs");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private IdentityDisclosure openings;

    private AddressValues values;

    @BeforeEach
    void values_of_its_tickets() {
        values = new AddressValues(this);
    }

    @Test
    void the_addresses_are_those_of_the_program() {
        assertThat(addresses(mapping))
                .extracting(Address::pattern)
                .contains("/tickets/{number}", "/queue", "/phone/calls/{id}", "/api/v1/search", "/identities");
    }

    /// Spring would read the form of every POST before it knows whose it is, and leave no body to a signed webhook.
    @Test
    void no_page_is_chosen_by_a_field_of_a_form() {
        assertThat(mapping.getHandlerMethods().keySet())
                .allSatisfy(info -> assertThat(info.getParamsCondition().getExpressions())
                        .as(info.toString())
                        .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> no_address_shows_or_changes_a_hidden_ticket() throws Exception {
        people_and_tickets();
        openings.disclose(TicketVersion.latest(ticket(CHILD), viewer("penyelia")), "Kasus rahasia, perlu tahu");
        var before = standing(ticket(CHILD));
        return Stream.concat(
                addresses(mapping).stream().flatMap(address -> STRANGERS.stream()
                        .map(name -> DynamicTest.dynamicTest(name + " " + address, () -> attempt(name, address)))),
                Stream.of(DynamicTest.dynamicTest("the ticket is as it was", () -> assertThat(standing(ticket(CHILD)))
                        .isEqualTo(before))));
    }

    private void attempt(String name, Address address) throws Exception {
        var addressed = address.pattern().contains("{");
        var answer = answer(name, values.filled(address, ticket(CHILD)));

        assertThat(answer.getStatus()).as("status").isLessThan(500);
        assertNothingOf(ticket(CHILD), answer, !addressed && !isOpen(address) && !REPEATS.contains(address.pattern()));
    }

    private void assertNothingOf(TicketNumber number, MockHttpServletResponse answer, boolean orItsNumber)
            throws Exception {
        var said = answer.getContentAsString()
                + answer.getHeaderNames().stream()
                        .map(header -> answer.getHeaders(header).toString())
                        .toList();
        assertThat(said).doesNotContain(SECRETS);
        if (orItsNumber) {
            assertThat(said).doesNotContain(number.digits(), number.grouped());
        }
    }

    private String standing(TicketNumber number) {
        return jdbc.sql("""
                        select t.version || ' ' || t.state || ' ' || t.confidential || ' '
                               || (select count(*) from ticket_event e where e.ticket_id = t.id) || ' '
                               || (select count(*) from ticket_message m where m.ticket_id = t.id) || ' '
                               || (select count(*) from ticket_draft d where d.ticket_id = t.id) || ' '
                               || (select count(*) from ticket_watcher w where w.ticket_id = t.id) || ' '
                               || (select string_agg(c.became || c.version || c.updated_at, ' ')
                                   from call c where c.ticket_id = t.id)
                        from ticket t where t.number = :number
                        """)
                .param("number", number.digits())
                .query(String.class)
                .single();
    }

    @TestFactory
    Stream<DynamicTest> an_auditor_changes_nothing_anywhere() {
        return addresses(mapping).stream()
                .filter(address -> !address.method().equals(HttpMethod.GET) && !isOpen(address))
                .filter(address -> !address.pattern().startsWith("/api/") && !OWN.contains(address.pattern()))
                .map(address -> DynamicTest.dynamicTest(address.toString(), () -> {
                    people_and_tickets();
                    var before = standing(ticket(FLOOD));
                    assertThat(status("auditor", values.filled(address, ticket(FLOOD))))
                            .isEqualTo(403);
                    assertThat(standing(ticket(FLOOD))).isEqualTo(before);
                }));
    }

    @Test
    void an_auditor_reads_without_leaving_a_trace() throws Exception {
        var unread = "select unread from ticket t where t.number = :number";
        var number = report("Tanya bantuan", "Bagaimana cara mendaftar bantuan di Kudus?");

        assertThat(status("auditor", values.filled(new Address(HttpMethod.GET, "/tickets/{number}"), number)))
                .isEqualTo(200);

        assertThat(jdbc.sql(unread)
                        .param("number", number.digits())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        var page = text("auditor", values.filled(new Address(HttpMethod.GET, "/tickets/{number}"), number));
        assertThat(page)
                .doesNotContain("id=\"composer\"", "/acceptance", "/closure", "/disclosure", "/confidentiality");
        assertThat(status("auditor", values.filled(new Address(HttpMethod.POST, "/preferences"), number)))
                .isLessThan(400);
        assertThat(status("auditor", values.filled(new Address(HttpMethod.POST, "/sign-out"), number)))
                .isEqualTo(302);
    }

    @TestFactory
    Stream<DynamicTest> strangers_come_in_nowhere() {
        return addresses(mapping).stream()
                .filter(address -> !isOpen(address))
                .map(address -> DynamicTest.dynamicTest(address.toString(), () -> {
                    people_and_tickets();
                    var answer = web.perform(
                                    values.filled(address, ticket(FLOOD)).with(csrf()))
                            .andReturn()
                            .getResponse();
                    if (address.pattern().matches("/api(/.*)?")) {
                        assertThat(answer.getStatus()).isEqualTo(401);
                    } else {
                        assertThat(answer.getStatus()).isEqualTo(302);
                        assertThat(answer.getHeader("Location")).endsWith("/sign-in");
                    }
                    assertThat(answer.getContentAsString())
                            .doesNotContain("Banjir", ticket(FLOOD).digits());
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_right_password_without_the_second_factor_opens_nothing() {
        return addresses(mapping).stream()
                .filter(address -> !isOpen(address))
                .map(address -> DynamicTest.dynamicTest(address.toString(), () -> {
                    people_and_tickets();
                    var answer = web.perform(values.filled(address, ticket(FLOOD))
                                    .with(csrf())
                                    .with(authentication(halfSignedIn("admin"))))
                            .andReturn()
                            .getResponse();
                    if (address.pattern().startsWith("/api")) {
                        assertThat(answer.getStatus()).isIn(401, 403);
                    } else {
                        assertThat(answer.getStatus()).isEqualTo(302);
                        assertThat(answer.getHeader("Location"))
                                .isEqualTo(address.pattern().equals("/sign-out") ? "/sign-in?bye" : "/sign-in/factor");
                    }
                    assertThat(answer.getContentAsString())
                            .doesNotContain("Banjir", ticket(FLOOD).digits());
                }));
    }

    private static Authentication halfSignedIn(String username) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new HalfSignedIn(username, HalfSignedIn.Step.FACTOR, Instant.now()),
                null,
                List.of(new SimpleGrantedAuthority("SIGN_IN_FACTOR")));
    }

    /// The same values to every parameter of every address, by somebody who may do everything. Which of them go
    /// together is told in [AddressAttack].
    @Test
    void no_value_breaks_an_address() throws Exception {
        accounts.put(
                AddressAttack.ATTACKER,
                "sandi-uji-coba",
                new AccountProfile("Penguji", Role.ADMIN, null, ZoneId.of("Asia/Jakarta")));
        var attack = new AddressAttack(this::answerOf);
        for (var entry : mapping.getHandlerMethods().entrySet()) {
            for (var pattern : entry.getKey().getPatternValues()) {
                if (!pattern.equals("/error")) {
                    var number = pattern.contains("{") ? reported() : ticket(FLOOD);
                    attack.on(
                            methods(entry.getKey()),
                            new AddressAttack.Target(
                                    pattern, entry.getValue(), variable -> values.value(pattern, variable, number)));
                }
            }
        }
        System.out.println(attack);
        assertThat(attack.broken()).isEmpty();
    }

    /// A ticket of its own for each address that names something: the attack before may have closed the last one.
    private TicketNumber reported() throws Exception {
        var number = report("Banjir di Kudus", "Kami butuh 20 selimut, rumah kami di Kudus kebanjiran");
        attach(number);
        return number;
    }

    private MockHttpServletResponse answerOf(AbstractMockHttpServletRequestBuilder<?> request, String path)
            throws Exception {
        return path.startsWith("/api/v1/") ? api("semua", request) : answer(AddressAttack.ATTACKER, request);
    }

    private static boolean isOpen(Address address) {
        return OPEN.matcher(address.pattern()).matches();
    }
}
