package id.tanggap.sla;

import id.tanggap.language.ShippedTable;
import java.util.List;
import java.util.Locale;

/// One cell of the SLA table: a clock, and how long it runs.
record SlaRule(SlaScope scope, ClockName clock, int amount, Unit unit) {

    SlaRule {
        if (amount < 0) {
            throw new IllegalArgumentException("A clock cannot run for " + amount);
        }
    }

    /// The unit of the amount. Minutes and hours count around the clock; working hours and days only office hours.
    enum Unit {
        MINUTES,
        HOURS,
        WORKING_HOURS,
        WORKING_DAYS;

        static Unit of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    static List<SlaRule> shipped() {
        return ShippedTable.read(SlaRule.class, "/sla/policy.tsv").stream()
                .map(row -> new SlaRule(
                        SlaScope.valueOf(row.get(0).toUpperCase(Locale.ROOT).replace('-', '_')),
                        ClockName.of(row.get(1)),
                        Integer.parseInt(row.get(2)),
                        Unit.of(row.get(3))))
                .toList();
    }
}
