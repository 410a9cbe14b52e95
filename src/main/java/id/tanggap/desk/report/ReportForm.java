package id.tanggap.desk.report;

import id.tanggap.figures.ReportPeriod;
import id.tanggap.platform.code.Coded;
import id.tanggap.web.request.FormDay;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a report is narrowed to, as its form sends it and its address keeps it.
///
/// @param period a code of `ReportPeriod.Choice`; any other text is the last four weeks
/// @param from a day of WIB, `2026-11-30`; `to` is inclusive; only for a range
/// @param balai code of a balai, or `national`; empty for all
/// @param category code of a category or of a group; empty for all
/// @param province code of a province, for the table of places
record ReportForm(String period, String from, String to, String balai, String category, String province) {

    static final String NATIONAL = "national";

    ReportForm(
            @Nullable String period,
            @Nullable String from,
            @Nullable String to,
            @Nullable String balai,
            @Nullable String category,
            @Nullable String province) {
        this.period = Objects.requireNonNullElse(period, "");
        this.from = Objects.requireNonNullElse(from, "");
        this.to = Objects.requireNonNullElse(to, "");
        this.balai = Objects.requireNonNullElse(balai, "");
        this.category = Objects.requireNonNullElse(category, "");
        this.province = Objects.requireNonNullElse(province, "");
    }

    ReportPeriod.Choice choice() {
        return Coded.find(ReportPeriod.Choice.values(), period).orElse(ReportPeriod.Choice.FOUR_WEEKS);
    }

    /// @return empty if a day is none, or the days are in the wrong order or more than a year
    Optional<ReportPeriod> days(Instant now) {
        return choice() == ReportPeriod.Choice.RANGE
                ? FormDay.of(from).flatMap(first -> FormDay.of(to).flatMap(last -> ReportPeriod.range(first, last)))
                : Optional.of(ReportPeriod.of(choice(), ReportPeriod.today(now)));
    }
}
