package id.tanggap.queue;

import id.tanggap.platform.code.Coded;

/// The order of a queue. Each reads along an index, and a page begins after the last ticket of the page before.
public enum QueueSort implements Coded {
    /// Soonest due first; tickets without a running clock last.
    DUE("coalesce(t.next_due_at, 'infinity'), t.id", """
            (coalesce(t.next_due_at, 'infinity'), t.id) > (coalesce(cast(:after_at as timestamptz), 'infinity'), :after)
            """, "t.next_due_at"),
    NEWEST("t.id desc", "t.id < :after", "null::timestamptz"),
    OLDEST("t.id", "t.id > :after", "null::timestamptz"),
    /// Latest end first.
    ENDED("t.ended_at desc, t.id desc", "(t.ended_at, t.id) < (cast(:after_at as timestamptz), :after)", "t.ended_at");

    private final String order;
    private final String behind;
    private final String at;

    QueueSort(String order, String behind, String at) {
        this.order = order;
        this.behind = behind.strip();
        this.at = at;
    }

    /// @throws IllegalArgumentException if there is no such code
    static QueueSort of(String code) {
        return Coded.of(QueueSort.class, code);
    }

    String order() {
        return order;
    }

    /// The condition for tickets after `:after_at`, `:after`.
    String behind() {
        return behind;
    }

    /// The time by which it sorts, beside the id; null where only the id counts.
    String at() {
        return at;
    }
}
