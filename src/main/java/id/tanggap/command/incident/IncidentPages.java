package id.tanggap.command.incident;

import id.tanggap.incident.AttachedCounts;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentArea;
import id.tanggap.incident.IncidentLogEntry;
import id.tanggap.incident.IncidentTypes;
import id.tanggap.incident.view.IncidentLeads;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.web.wording.PageReader;
import id.tanggap.web.wording.TimeLeftFormatter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Incidents, their log and their tickets as pages show them, in the reader's words.
@Component
class IncidentPages {

    private final IncidentLeads leads;

    IncidentPages(IncidentLeads leads) {
        this.leads = leads;
    }

    /// An incident as a row of the list and as the head of its page.
    ///
    /// @param why what spoke for a proposal
    /// @param declared one line; null while nobody declared an emergency
    public record Head(
            Incident incident,
            String type,
            String started,
            String since,
            List<String> places,
            List<String> why,
            @Nullable String declared,
            int tickets) {

        public String getCode() {
            return incident.code().value();
        }

        public String getState() {
            return incident.state().code();
        }
    }

    Head head(Incident incident, int tickets, PageReader reader) {
        var facts = incident.facts();
        return new Head(
                incident,
                IncidentTypes.shipped().label(facts.type(), reader.locale()),
                reader.full(facts.startedAt()),
                reader.duration(Duration.between(facts.startedAt(), reader.now())),
                where(incident, reader),
                reader.sentences(incident.origin().why()),
                declared(incident, reader),
                tickets);
    }

    private static List<String> where(Incident incident, PageReader reader) {
        var where = new ArrayList<String>();
        incident.facts().places().forEach(place -> where.add(reader.place(place.value())));
        for (var area : incident.facts().areas()) {
            where.add(
                    switch (area) {
                        case IncidentArea.Circle circle ->
                            reader.text("incident.area.circle", reader.kilometres(circle.metres()));
                        case IncidentArea.Polygon polygon ->
                            reader.text("incident.area.polygon", polygon.ring().size());
                    });
        }
        return where;
    }

    private static @Nullable String declared(Incident incident, PageReader reader) {
        var declaration = incident.facts().declaration();
        if (!declaration.exists()) {
            return null;
        }
        return Stream.of(
                        Objects.toString(declaration.by(), ""),
                        known("incident.declared.line.number", declaration.number(), reader),
                        known("incident.declared.line.from", day(declaration.from(), reader), reader),
                        known("incident.declared.line.until", day(declaration.until(), reader), reader))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String known(String key, @Nullable String value, PageReader reader) {
        return value == null || value.isBlank() ? "" : reader.text(key, value);
    }

    private static @Nullable String day(@Nullable LocalDate day, PageReader reader) {
        return day == null ? null : reader.day(day);
    }

    /// An entry of the log.
    ///
    /// @param changes of an edit: each field with its values before and after
    /// @param said what somebody wrote; null if nothing
    public record LogLine(
            String time,
            String kind,
            String sentence,
            List<String> changes,
            @Nullable String said) {}

    LogLine line(IncidentLogEntry entry, PageReader reader) {
        var data = entry.data();
        var actor = entry.actor().equals("system") ? reader.text("incident.actor.system") : entry.actor();
        var said = data.containsKey("text") ? data.get("text") : data.get("reason");
        var number = data.containsKey("reporters") ? data.get("reporters") : data.getOrDefault("tickets", 0);
        return new LogLine(
                reader.brief(entry.at()),
                entry.kind().code(),
                reader.text("incident.log." + entry.kind().code(), actor, number),
                entry.kind() == IncidentLogEntry.Kind.EDITED ? changes(data, reader) : List.of(),
                said == null ? null : said.toString());
    }

    private List<String> changes(Map<String, Object> data, PageReader reader) {
        var names = leads.all().stream()
                .collect(Collectors.toMap(person -> Long.toString(person.id()), IncidentLeads.Person::name));
        return data.entrySet().stream()
                .filter(change -> change.getValue() instanceof List<?> both && both.size() == 2)
                .sorted(Map.Entry.comparingByKey())
                .map(change -> {
                    var both = (List<?>) change.getValue();
                    return reader.text(
                            "incident.change",
                            reader.text("incident.field." + change.getKey()),
                            said(change.getKey(), both.get(0), names, reader),
                            said(change.getKey(), both.get(1), names, reader));
                })
                .toList();
    }

    private static String said(String field, @Nullable Object value, Map<String, String> people, PageReader reader) {
        var text = Objects.toString(value, "");
        if (text.isEmpty()) {
            return "–";
        }
        return switch (field) {
            case "phase" -> reader.textOr("incident.phase." + text, text);
            case "type" -> IncidentTypes.shipped().label(text, reader.locale());
            case "urgency" -> reader.textOr("urgency." + text, text);
            case "lead" -> people.getOrDefault(text, text);
            case "started" -> reader.full(Instant.parse(text));
            case "exercise" -> reader.text("incident.exercise." + text);
            case "places" ->
                List.of(text.split(", ")).stream().map(reader::place).collect(Collectors.joining("; "));
            default -> text;
        };
    }

    /// A ticket as a row.
    public record TicketRow(
            String number,
            String grouped,
            String subject,
            String urgency,
            String place,
            String state,
            String time,
            TimeLeftFormatter.TimeLeft clock) {}

    TicketRow row(TicketSummary ticket, PageReader reader) {
        var times = ticket.times();
        return new TicketRow(
                ticket.number().digits(),
                ticket.number().grouped(),
                ticket.subject(),
                ticket.classification().urgency().code(),
                reader.place(ticket.classification().placeCode()),
                ticket.state().code(),
                reader.brief(times.createdAt()),
                reader.timeLeft(times.nextDueAt(), times.createdAt()));
    }

    /// The attached tickets in figures.
    ///
    /// @param urgent emergencies that are open or ended
    public record Figures(int total, int open, int urgent, int late, int due, List<PlaceFigure> places) {}

    /// @param share of the tickets of the place with the most, in percent
    public record PlaceFigure(String place, int tickets, int share) {}

    Figures figures(AttachedCounts counts, PageReader reader) {
        var places = counts.places();
        var most = places.isEmpty() ? 1 : places.getFirst().tickets();
        return new Figures(
                counts.total(),
                counts.open(),
                counts.of(Urgency.DARURAT),
                counts.of(AttachedCounts.TicketClock.LATE),
                counts.of(AttachedCounts.TicketClock.DUE),
                places.stream()
                        .limit(12)
                        .map(one -> new PlaceFigure(
                                reader.place(one.place().isEmpty() ? null : one.place()),
                                one.tickets(),
                                100 * one.tickets() / most))
                        .toList());
    }
}
