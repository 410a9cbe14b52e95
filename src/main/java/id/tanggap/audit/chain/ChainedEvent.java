package id.tanggap.audit.chain;

import id.tanggap.audit.HashChain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An event as the chain sees it.
///
/// @param fields all it says, in the order of the table
record ChainedEvent(long id, List<String> fields) {

    /// Of `audit_event e`.
    static final String COLUMNS = """
            e.id, e.at, e.kind, e.actor_kind, e.actor_id, e.actor_name, e.actor_role, e.address,
            e.subject_kind, e.subject_id, e.subject_name, e.arguments""";

    private static final List<String> TEXTS = List.of(
            "kind",
            "actor_kind",
            "actor_id",
            "actor_name",
            "actor_role",
            "address",
            "subject_kind",
            "subject_id",
            "subject_name",
            "arguments");

    static ChainedEvent read(ResultSet row) throws SQLException {
        var fields = new ArrayList<String>();
        fields.add(row.getString("id"));
        fields.add(row.getTimestamp("at").toInstant().toString());
        for (var column : TEXTS) {
            fields.add(told(row.getString(column)));
        }
        return new ChainedEvent(row.getLong("id"), List.copyOf(fields));
    }

    /// Nothing and an empty text are two things.
    private static String told(@Nullable String value) {
        return value == null ? "" : "=" + value;
    }

    byte[] hash(byte[] previous) {
        return HashChain.next(previous, fields);
    }
}
