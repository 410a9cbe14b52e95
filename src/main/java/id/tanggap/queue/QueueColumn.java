package id.tanggap.queue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A column that rows of a queue can show, in this order.
public enum QueueColumn {
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

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<QueueColumn> of(String code) {
        return Arrays.stream(values())
                .filter(column -> column.code().equals(code))
                .findFirst();
    }

    /// Unknown codes are left out.
    static List<QueueColumn> of(List<String> codes) {
        return Arrays.stream(values())
                .filter(column -> codes.contains(column.code()))
                .toList();
    }
}
