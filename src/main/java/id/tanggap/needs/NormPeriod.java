package id.tanggap.needs;

import java.util.Locale;

/// How often the amount of a norm is due.
public enum NormPeriod {
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

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static NormPeriod of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
