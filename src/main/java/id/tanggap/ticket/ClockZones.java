package id.tanggap.ticket;

import id.tanggap.sla.ClockName;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// In which zones a ticket's clocks run, as its first clocks say.
@Component
class ClockZones {

    private static final ZoneId NATIONAL = ZoneId.of("Asia/Jakarta");

    private final JdbcClient jdbc;

    ClockZones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Zones(ZoneId citizen, ZoneId office) {}

    Zones of(long ticketId) {
        Map<String, ZoneId> zones = jdbc
                .sql("select distinct on (name) name, zone from sla_clock where ticket_id = :id order by name, id desc")
                .param("id", ticketId)
                .query((row, n) -> Map.entry(row.getString(1), ZoneId.of(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var citizen = zones.getOrDefault(ClockName.RESOLUTION.code(), NATIONAL);
        return new Zones(citizen, zones.getOrDefault(ClockName.ACCEPTANCE.code(), citizen));
    }
}
