package id.tanggap.access;

import id.tanggap.balai.BalaiCode;
import java.util.Map;

/// The one policy that says who sees a ticket. Every query, count, suggestion and event passes through it.
///
/// SQL queries put `sql()` into their condition, with the ticket's table named `t`, and add `parameters()`;
/// the search room makes its filter by a `switch` over the two cases; events ask `sees`.
public sealed interface Visibility {

    /// A condition on `ticket t`.
    String sql();

    /// Named parameters of the condition.
    Map<String, Object> parameters();

    /// @param balai code of the balai that has the ticket; null while none has
    boolean sees(@org.jspecify.annotations.Nullable String balai);

    /// Sees all tickets.
    record All() implements Visibility {
        @Override
        public String sql() {
            return "true";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }

        @Override
        public boolean sees(@org.jspecify.annotations.Nullable String balai) {
            return true;
        }
    }

    /// Sees the tickets of one balai.
    record OfBalai(BalaiCode code) implements Visibility {
        @Override
        public String sql() {
            return "t.balai_code = :visible_balai";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("visible_balai", code.value());
        }

        @Override
        public boolean sees(@org.jspecify.annotations.Nullable String balai) {
            return code.value().equals(balai);
        }
    }
}
