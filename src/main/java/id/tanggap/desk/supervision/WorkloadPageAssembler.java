package id.tanggap.desk.supervision;

import id.tanggap.assignment.StaffAvailability;
import id.tanggap.assignment.StaffMember;
import id.tanggap.assignment.Teams;
import id.tanggap.balai.BalaiCode;
import id.tanggap.supervision.Office;
import id.tanggap.supervision.OfficeWorkload;
import id.tanggap.supervision.UpcomingBreaches;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import id.tanggap.web.wording.TimeLeftFormatter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The load and the clocks at risk of one office, beside the load of all offices. Four SQL statements, none of which
/// grows with the table.
@Component
record WorkloadPageAssembler(
        StaffAvailability workers,
        Teams teams,
        OfficeWorkload offices,
        UpcomingBreaches breaches,
        SupervisionPageContext frame) {

    private static final int MOST_PEOPLE = 200;

    /// @param tone `calm`, `warn` when nearly full, `late` when full
    record Person(
            long id,
            String name,
            String teams,
            int open,
            int most,
            int share,
            String tone,
            String presence,
            boolean free) {}

    /// Sums of a team's people.
    record Team(String name, int here, int people, int open, int room) {}

    /// @param openText `1.000+` where counting stopped at a limit
    record OfficeRow(
            String code, String name, String openText, int late, int lateShare, int restShare, boolean chosen) {}

    /// How many clocks are due in one hour of the day.
    record Hour(String from, int count, int share) {}

    record Row(
            String number,
            String grouped,
            String subject,
            String urgency,
            String promise,
            TimeLeftFormatter.TimeLeft clock,
            long version,
            @Nullable String assignee) {}

    void put(Office office, ViewerRequest request, Model model) {
        var reader = request.reader();
        var now = reader.now();
        var balai = office.balai().orElse(null);
        var people = workers.ofOffice(balai, MOST_PEOPLE);
        var coming = breaches.forOffice(office, reader.viewer());
        model.addAttribute("people", people(people, balai, request));
        model.addAttribute("teams", teams(people, balai, now));
        model.addAttribute("rows", offices(office, reader));
        model.addAttribute("hours", hours(coming, reader, now));
        model.addAttribute(
                "coming", coming.stream().map(one -> row(one, reader)).toList());
        model.addAttribute("more", coming.size() == UpcomingBreaches.MOST);
    }

    private List<Person> people(List<StaffMember> people, @Nullable BalaiCode balai, ViewerRequest request) {
        var now = request.reader().now();
        var members = teams.members(balai);
        return people.stream()
                .map(worker -> {
                    var names = members.entrySet().stream()
                            .filter(team -> team.getValue().contains(worker.user()))
                            .map(java.util.Map.Entry::getKey)
                            .toList();
                    var share = worker.maxOpen() == 0 ? 100 : Math.min(100, worker.open() * 100 / worker.maxOpen());
                    return new Person(
                            worker.user(),
                            worker.name(),
                            String.join(", ", names),
                            worker.open(),
                            worker.maxOpen(),
                            share,
                            share >= 100 ? "late" : share >= 80 ? "warn" : "calm",
                            presence(worker, request, now),
                            worker.hasRoom() && !worker.isAbsent(now));
                })
                .toList();
    }

    private String presence(StaffMember worker, ViewerRequest request, Instant now) {
        var reader = request.reader();
        var until = worker.absentUntil();
        if (until != null && worker.isAbsent(now)) {
            return reader.text("supervision.away", reader.brief(until));
        }
        return reader.text(worker.isHere(now) ? "supervision.here" : "supervision.gone");
    }

    private List<Team> teams(List<StaffMember> people, @Nullable BalaiCode balai, Instant now) {
        return teams.members(balai).entrySet().stream()
                .map(team -> team(team.getKey(), team.getValue(), people, now))
                .toList();
    }

    private static Team team(String name, Set<Long> members, List<StaffMember> people, Instant now) {
        var ours = people.stream()
                .filter(worker -> members.contains(worker.user()))
                .toList();
        return new Team(
                name,
                (int) ours.stream().filter(worker -> worker.isHere(now)).count(),
                ours.size(),
                ours.stream().mapToInt(StaffMember::open).sum(),
                ours.stream()
                        .filter(worker -> !worker.isAbsent(now))
                        .mapToInt(worker -> Math.max(0, worker.maxOpen() - worker.open()))
                        .sum());
    }

    private List<OfficeRow> offices(Office chosen, PageReader reader) {
        var all = offices.all(reader.viewer());
        var most = Math.max(
                1, all.stream().mapToInt(OfficeWorkload.Load::open).max().orElse(1));
        return all.stream()
                .map(load -> {
                    var late = load.late() * 100 / most;
                    return new OfficeRow(
                            load.office().code(),
                            frame.name(load.office(), reader),
                            load.open() + (load.isMore() ? "+" : ""),
                            load.late(),
                            late,
                            load.open() * 100 / most - late,
                            Objects.equals(load.office(), chosen));
                })
                .toList();
    }

    private static List<Hour> hours(List<UpcomingBreaches.UpcomingBreach> coming, PageReader reader, Instant now) {
        var first = now.truncatedTo(ChronoUnit.HOURS);
        var counts = IntStream.rangeClosed(0, (int) UpcomingBreaches.AHEAD.toHours())
                .mapToObj(hour -> (int) coming.stream()
                        .filter(one -> first.until(one.dueAt(), ChronoUnit.HOURS) == hour)
                        .count())
                .toList();
        var shares = SupervisionPageContext.shares(counts);
        return IntStream.range(0, counts.size())
                .mapToObj(hour ->
                        new Hour(reader.time(first.plus(hour, ChronoUnit.HOURS)), counts.get(hour), shares.get(hour)))
                .toList();
    }

    private Row row(UpcomingBreaches.UpcomingBreach one, PageReader reader) {
        return new Row(
                one.number().digits(),
                one.number().grouped(),
                one.subject(),
                one.urgency().code(),
                reader.text("clock.name." + one.clock()),
                reader.timeLeft(one.dueAt(), one.since()),
                one.version(),
                one.assignee());
    }
}
