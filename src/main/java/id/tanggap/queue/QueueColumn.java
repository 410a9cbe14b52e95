package id.tanggap.queue;

import id.tanggap.platform.code.Coded;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A column that rows of a queue can show, in this order.
public enum QueueColumn implements Coded {
    PLACE,
    CATEGORY,
    BALAI,
    STATE,
    REPORTER,
    ASSIGNEE,
    AGE,
    CHANNEL,
    UPDATED;

    public static final List<QueueColumn> USUAL = List.of(PLACE, CATEGORY, BALAI);

    public static Optional<QueueColumn> of(String code) {
        return Coded.find(values(), code);
    }

    /// Unknown codes are left out.
    static List<QueueColumn> of(List<String> codes) {
        return Arrays.stream(values())
                .filter(column -> codes.contains(column.code()))
                .toList();
    }
}
