package id.tanggap.administration.program;

import id.tanggap.access.ApiTokens;
import id.tanggap.access.Role;
import id.tanggap.web.request.FormDay;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fields of a new token as they were sent.
///
/// @param office `agent` or `duty-officer` for all balai, or the code of the only balai it sees
/// @param lists restricted categories it sees
/// @param until last day on which it is good, as `2027-12-31`; empty for no end
record ProgramForm(String name, String office, List<String> lists, String until) {

    static final int LONGEST_NAME = 80;

    ProgramForm {
        name = Objects.requireNonNullElse(name, "").strip();
        office = Objects.requireNonNullElse(office, "");
        lists = lists == null ? List.of() : List.copyOf(lists);
        until = Objects.requireNonNullElse(until, "").strip();
    }

    static ProgramForm empty() {
        return new ProgramForm("", "", List.of(), "");
    }

    private boolean isNational() {
        return office.equals(Role.AGENT.code()) || office.equals(Role.DUTY_OFFICER.code());
    }

    /// Code of the balai; null for all.
    @Nullable
    String balai() {
        return isNational() ? null : office;
    }

    /// Whether its last day is a day from today on.
    boolean ends(LocalDate today) {
        return until.isEmpty() || day().filter(day -> !day.isBefore(today)).isPresent();
    }

    private Optional<LocalDate> day() {
        return FormDay.of(until);
    }

    /// Its last day ends in the zone of who made it.
    ApiTokens.Program program(ZoneId zone) {
        return new ApiTokens.Program(
                name,
                balai(),
                isNational() ? Role.of(office) : Role.AGENT,
                Set.copyOf(lists),
                day().map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()).orElse(null));
    }
}
