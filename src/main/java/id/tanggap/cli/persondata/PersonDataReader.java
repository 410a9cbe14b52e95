package id.tanggap.cli.persondata;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Collects all that is kept about one person.
final class PersonDataReader {

    private final JdbcClient jdbc;

    PersonDataReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Rows by section; times in UTC. All sections are there, those about which nothing is kept are empty.
    Map<String, List<Map<String, @Nullable Object>>> read(PersonKey key) {
        var values = key.values().toArray(String[]::new);
        var reporters = key.numbered() ? new Long[0] : reporters(values);
        var tickets = key.numbered() ? ticketsWith(values) : ticketsOf(reporters);
        var found = new LinkedHashMap<String, List<Map<String, @Nullable Object>>>();
        for (var section : PersonDataSection.values()) {
            var rows = jdbc.sql(section.sql())
                    .param("values", values)
                    .param("reporters", reporters)
                    .param("tickets", tickets)
                    .query()
                    .listOfRows();
            found.put(section.code(), rows.stream().map(PersonDataReader::told).toList());
        }
        return found;
    }

    private Long[] reporters(String[] values) {
        return jdbc.sql("select distinct reporter_id from contact_point where value = any(:values)")
                .param("values", values)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    private Long[] ticketsOf(Long[] reporters) {
        return jdbc.sql("select id from ticket where reporter_id = any(:reporters)")
                .param("reporters", reporters)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    /// A NIK or KK in the fields of a ticket is of whoever the ticket is about.
    private Long[] ticketsWith(String[] values) {
        return jdbc.sql(
                        "select distinct ticket_id from ticket_field where code in ('nik', 'kk') and value = any(:values)")
                .param("values", values)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    private static Map<String, @Nullable Object> told(Map<String, @Nullable Object> row) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        row.forEach((name, value) ->
                told.put(name, value instanceof Timestamp at ? at.toInstant().toString() : value));
        return told;
    }
}
