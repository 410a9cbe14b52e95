package id.tanggap.queue.bulk;

import id.tanggap.platform.code.Coded;
import java.util.Map;
import java.util.Optional;

/// One action for many tickets.
///
/// @param with arguments of the act: `person`; `balai` and `reason`; `tag`; `category` and `reason`; `outcome` and
///     `reason`
public record BulkRequest(BulkAction action, Map<String, String> with) {

    public BulkRequest {
        with = Map.copyOf(with);
    }

    String value(String name) {
        return with.getOrDefault(name, "").strip();
    }

    /// The actions.
    public enum BulkAction implements Coded {
        CLAIM,
        RELEASE,
        ASSIGN,
        HAND_OVER,
        TAG,
        CATEGORY,
        END;

        public static Optional<BulkAction> of(String code) {
            return Coded.find(values(), code);
        }
    }
}
