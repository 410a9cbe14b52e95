package id.tanggap.cli;

import id.tanggap.dispatch.history.DispatchHistory;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.history.IncidentHistory;
import id.tanggap.relief.ReliefNeeds;
import id.tanggap.sitrep.SituationReports;
import id.tanggap.ticket.timeline.PastTickets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `tanggap sitrep`: writes the situation of an incident at a past minute as one line of JSON. See `SituationReport`.
/// Needs the database. The same minute gives the same bytes.
@Command(
        name = "sitrep",
        description = "Writes the situation report of an incident for a past minute as JSON.",
        mixinStandardHelpOptions = true)
public final class SitrepCommand implements Callable<Integer> {

    @Parameters(paramLabel = "INCIDENT", description = "code, such as K26-0007")
    private String incident = "";

    @Option(
            names = "--at",
            description = "a full minute that is over, such as 2026-11-24T05:15:00+07:00; default: the last one")
    private @Nullable String at;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var code = IncidentCode.parse(incident)
                .orElseThrow(() -> wrong("INCIDENT is a code such as K26-0007, not " + incident));
        try (var database = CommandDatabase.open()) {
            var json = JsonMapper.builder().build();
            var clock = Clock.systemUTC();
            var reports = new SituationReports(
                    IncidentHistory.of(database.jdbc(), json),
                    new PastTickets(database.jdbc(), json),
                    new DispatchHistory(database.jdbc()),
                    ReliefNeeds.of(database.jdbc(), clock),
                    database.transactions(),
                    clock);
            var minute = at == null ? reports.latest() : instant(at);
            if (!reports.isPast(minute)) {
                throw wrong("--at is a full minute that is over, not " + at);
            }
            var report = reports.at(code, minute);
            if (report.isEmpty()) {
                spec.commandLine().getErr().println("No incident " + code.value() + " at " + minute);
                return 1;
            }
            spec.commandLine().getOut().println(json.writeValueAsString(report.get()));
            return 0;
        }
    }

    private Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw wrong("--at is a time with its offset such as 2026-11-24T05:15:00+07:00, not " + text);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
