package id.tanggap.desk.audit;

import id.tanggap.audit.AuditFilter;
import id.tanggap.audit.AuditKind;
import id.tanggap.platform.code.Coded;
import id.tanggap.web.request.FormDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The filter of a page as its form sends it.
///
/// @param kind a code; any other text is no restriction
/// @param from a day in the zone of whoever looks, `2026-11-30`; `to` is inclusive
record AuditForm(String kind, String person, String subject, String address, String from, String to) {

    AuditForm(
            @Nullable String kind,
            @Nullable String person,
            @Nullable String subject,
            @Nullable String address,
            @Nullable String from,
            @Nullable String to) {
        this.kind = Objects.requireNonNullElse(kind, "");
        this.person = Objects.requireNonNullElse(person, "");
        this.subject = Objects.requireNonNullElse(subject, "");
        this.address = Objects.requireNonNullElse(address, "");
        this.from = Objects.requireNonNullElse(from, "");
        this.to = Objects.requireNonNullElse(to, "");
    }

    /// @return empty if a day is none
    Optional<AuditFilter> filter(ZoneId zone) {
        var begin = FormDay.of(from);
        var end = FormDay.of(to);
        if (begin.isEmpty() != from.isBlank() || end.isEmpty() != to.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new AuditFilter(
                Coded.find(AuditKind.values(), kind).orElse(null),
                person,
                subject,
                address,
                begin.map(day -> start(day, zone)).orElse(null),
                end.map(day -> start(day.plusDays(1), zone)).orElse(null)));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
