package id.tanggap.ticket.clock;

import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.ClockState;
import id.tanggap.ticket.ClockView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Maps the columns of a clock.
public final class ClockViewMapper {

    public static final String COLUMNS = "name, calendar, zone, minutes, started_at, due_at, ended_at, state, why";

    private ClockViewMapper() {}

    public static ClockView clock(ResultSet row, JsonMapper json) throws SQLException {
        return new ClockView(
                row.getString("name"),
                row.getString("calendar"),
                ZoneId.of(row.getString("zone")),
                row.getInt("minutes"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                instant(row.getTimestamp("ended_at")),
                ClockState.of(row.getString("state")),
                json.readValue(row.getString("why"), Reason.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
