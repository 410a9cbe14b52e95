package id.tanggap.needs;

import id.tanggap.platform.code.Coded;

/// How often the amount of a norm is due.
public enum NormPeriod implements Coded {
    /// Each day.
    DAY(1),
    /// Each 30 days, used evenly.
    MONTH(30),
    /// Once for an incident: never again by day or week.
    ONCE(1);

    private final int days;

    NormPeriod(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }

    static NormPeriod of(String code) {
        return Coded.of(NormPeriod.class, code);
    }
}
