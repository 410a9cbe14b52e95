package id.tanggap.cli.persondata;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.classification.TicketFields;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/// What a person is told who asks what is kept about them.
class PersonDataCommandTest {

    private final TicketTestSetup house = TicketTestSetup.shared();

    @Test
    void a_citizen_is_told_what_they_reported_and_who_opened_their_identity() {
        var ticket = house.opened(Complaint.usual());
        var agent = house.somebody(Role.AGENT, null);
        house.jdbc()
                .sql("""
                        insert into identity_opening (ticket_id, user_id, name, reason, at, until)
                        values (:ticket, :user, :name, 'perlu menelepon pelapor', now(), now() + interval '1 hour')
                        """)
                .param("ticket", ticket.id())
                .param("user", agent.userId())
                .param("name", agent.name())
                .update();

        var told = answer(addressOf(ticket.id()));

        assertThat(told.get("citizen")).singleElement().satisfies(row -> assertThat(row.get("addresses"))
                .isEqualTo("email " + addressOf(ticket.id())));
        assertThat(told.get("tickets")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("number", ticket.number().digits()));
        assertThat(told.get("messages")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("text", "isi laporan"));
        assertThat(told.get("identity-opened")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("by", agent.name()));
    }

    @Test
    void a_ticket_is_found_by_the_nik_in_its_fields() {
        var ticket = house.opened(Complaint.usual());
        house.room(TicketFields.class)
                .fill(
                        TicketVersion.latest(ticket.number(), house.somebody(Role.AGENT, null)),
                        Map.of("nik", "3321044101900001"));

        assertThat(answer("3321 0441 0190 0001").get("tickets"))
                .extracting(row -> row.get("number"))
                .contains(ticket.number().digits());
    }

    @Test
    void the_copy_for_machines_is_json_and_unknown_people_end_with_1() {
        var out = new StringWriter();
        var line = new CommandLine(new PersonDataCommand(question -> question.applyAsInt(house.jdbc())))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true));

        assertThat(line.execute("--json", "nobody@warga.test")).isEqualTo(1);
        assertThat(JsonMapper.builder().build().readTree(out.toString()).propertyNames())
                .contains("citizen", "tickets", "identity-opened");
        assertThat(line.execute("Budi")).isEqualTo(2);
    }

    @Test
    void the_question_is_on_record_without_the_number() {
        answer("0812 9999 4321");

        var arguments = house.jdbc()
                .sql("select arguments from audit_event where subject_id = 'person-data' order by id desc limit 1")
                .query(String.class)
                .single();
        assertThat(arguments).contains("4321").doesNotContain("9999");
    }

    @Test
    void who_is_unknown_gets_every_section_empty() {
        assertThat(answer("tidak.ada@warga.test"))
                .hasSize(PersonDataSection.values().length)
                .allSatisfy((section, rows) -> assertThat(rows).isEmpty());
    }

    @Test
    void what_a_citizen_wrote_moves_no_cursor_of_the_terminal() {
        var out = new StringWriter();

        PersonDataCommand.print(
                Map.of("messages", List.of(Map.of("text", "satu\n\u001b[2Jdua"))), new PrintWriter(out, true));

        assertThat(out.toString().lines()).containsExactly("messages: 1", "  text=satu [2Jdua");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Budi", "12", "a@b@"})
    void a_name_or_a_torn_number_is_not_looked_up(String who) {
        assertThat(PersonKey.parse(who)).isEmpty();
    }

    @Test
    void a_number_is_looked_up_in_all_its_writings() {
        assertThat(PersonKey.parse("0812-3456-7890").orElseThrow().values())
                .containsExactly("+6281234567890", "081234567890", "6281234567890");
    }

    private Map<String, List<Map<String, @Nullable Object>>> answer(String who) {
        return PersonDataCommand.answer(PersonKey.parse(who).orElseThrow(), house.jdbc());
    }

    private String addressOf(long ticket) {
        return house.jdbc()
                .sql("select c.value from ticket t join contact_point c on c.id = t.reporter_via where t.id = :id")
                .param("id", ticket)
                .query(String.class)
                .single();
    }
}
