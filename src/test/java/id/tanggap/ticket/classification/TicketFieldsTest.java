package id.tanggap.ticket.classification;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.region.Gazetteer;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// The fields that tickets of a category have.
class TicketFieldsTest {

    private final TicketTestSetup house = TicketTestSetup.shared();

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvFileSource(resources = "/ticket/population-numbers.tsv", delimiter = '\t', numLinesToSkip = 1)
    void the_structure_of_a_number_is_checked(String type, String number, String objection, String why) {
        var numbers = new NikKkValidator(Gazetteer.shipped());
        var found = type.equals("nik") ? numbers.objectionToNik("NIK", number) : numbers.objectionToKk("KK", number);

        assertThat(found.map(Reason::key)
                        .map(key -> key.replace("refused.ticket.field.", ""))
                        .orElse("-"))
                .as(why)
                .isEqualTo(objection);
    }

    @Test
    void values_are_kept_only_when_all_are_right_and_the_timeline_names_no_value() {
        var agent = house.somebody(Role.AGENT, null);
        var ticket = house.opened(Complaint.usual());
        var seen = TicketVersion.latest(ticket.number(), agent);
        var fields = house.room(TicketFields.class);

        assertThat(fields.fill(seen, Map.of("nik", "3321", "tahap", "2"))).isInstanceOf(CommandResult.Refused.class);
        assertThat(fields.of(ticket.id())).isEmpty();

        assertThat(fields.fill(seen, Map.of("nik", "3321 0441 0190 0001", "tahap", "2")))
                .isInstanceOf(CommandResult.Accepted.class);
        assertThat(fields.of(ticket.id()))
                .containsEntry("nik", "3321044101900001")
                .containsEntry("tahap", "2");
        assertThat(house.events(ticket).getLast().data().toString())
                .contains("nik")
                .doesNotContain("3321044101900001");
    }

    @Test
    void each_value_is_told_what_is_wrong_with_it() {
        var objections = house.room(TicketFields.class)
                .objections("bencana.alam", Map.of("korban", "banyak", "warna", "biru"), java.util.Locale.of("id"));

        assertThat(objections).containsOnlyKeys("tanggal", "korban", "warna");
        assertThat(objections.get("tanggal")).isEqualTo(Reason.of("refused.ticket.field.required", "Tanggal kejadian"));
    }
}
