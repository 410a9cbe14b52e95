package id.tanggap.desk.supervision;

import id.tanggap.desk.account.OwnSignIns;
import id.tanggap.desk.audit.OwnExports;
import id.tanggap.supervision.PersonalStatistics;
import id.tanggap.supervision.TeamHandlingTimes;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Handling times: of teams for supervisors, and each person's own figures for themselves.
@Controller
class HandlingTimesController {

    private final SupervisionPageContext frame;
    private final TeamHandlingTimes times;
    private final PersonalStatistics own;
    private final OwnSignIns signIns;
    private final OwnExports exports;

    HandlingTimesController(
            SupervisionPageContext frame,
            TeamHandlingTimes times,
            PersonalStatistics own,
            OwnSignIns signIns,
            OwnExports exports) {
        this.frame = frame;
        this.times = times;
        this.own = own;
        this.signIns = signIns;
        this.exports = exports;
    }

    /// A distribution as text and as a bar on the scale of the page.
    ///
    /// @param half the middle half (first to third quartile) as text
    /// @param from where the middle half begins, in percent of the scale
    /// @param wide its width in percent
    /// @param at the median in percent
    record Bar(String median, String half, long of, int from, int wide, int at) {}

    record Row(
            @Nullable String team,
            int people,
            int tickets,
            @Nullable Bar answered,
            @Nullable Bar ended) {}

    @GetMapping("/supervision/times")
    String teams(@RequestParam(defaultValue = "") String office, ViewerRequest request, Model model) {
        var chosen = frame.requireOffice(office, request.viewer());
        var reader = request.reader();
        frame.put(chosen, "times", request, model);
        var teams = times.of(chosen);
        var answered = scale(teams.stream().map(TeamHandlingTimes.TeamTimes::answered));
        var ended = scale(teams.stream().map(TeamHandlingTimes.TeamTimes::ended));
        model.addAttribute(
                "teams",
                teams.stream()
                        .map(team -> new Row(
                                team.team(),
                                team.people(),
                                team.tickets(),
                                bar(team.answered(), answered, reader),
                                bar(team.ended(), ended, reader)))
                        .toList());
        model.addAttribute("smallest", TeamHandlingTimes.SMALLEST_GROUP);
        return "supervision-times";
    }

    /// The viewer's own figures and sign-ins; nobody else can open them.
    @GetMapping("/me")
    String me(ViewerRequest request, HttpServletRequest http, Model model) {
        var reader = request.reader();
        var mine = own.of(reader.viewer());
        model.addAttribute("signIns", signIns.of(reader));
        model.addAttribute("devices", signIns.devices(reader, http));
        model.addAttribute("exports", exports.of(reader));
        model.addAttribute("ended", mine.map(PersonalStatistics.OwnTimes::ended).orElse(0));
        model.addAttribute(
                "bar",
                mine.map(found -> bar(found.time(), scale(Stream.of(found.time())), reader))
                        .orElse(null));
        return "me";
    }

    private static long scale(Stream<TeamHandlingTimes.@Nullable Quartiles> spreads) {
        return spreads.filter(Objects::nonNull)
                .mapToLong(spread -> spread.threeQuarters().toSeconds())
                .max()
                .orElse(1);
    }

    private @Nullable Bar bar(TeamHandlingTimes.@Nullable Quartiles spread, long scale, PageReader reader) {
        if (spread == null) {
            return null;
        }
        var from = share(spread.quarter().toSeconds(), scale);
        var to = share(spread.threeQuarters().toSeconds(), scale);
        return new Bar(
                reader.duration(spread.median()),
                reader.text("times.half", reader.duration(spread.quarter()), reader.duration(spread.threeQuarters())),
                spread.of(),
                from,
                Math.max(1, to - from),
                share(spread.median().toSeconds(), scale));
    }

    private static int share(long seconds, long scale) {
        return (int) (seconds * 100 / Math.max(1, scale));
    }
}
