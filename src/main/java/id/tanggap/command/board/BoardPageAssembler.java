package id.tanggap.command.board;

import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.supervision.ClocksInTime;
import id.tanggap.supervision.OfficeWorkload;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.web.wording.ChannelIcons;
import id.tanggap.web.wording.PageReader;
import id.tanggap.web.wording.TimeLeftFormatter.TimeLeft;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Turns the figures of the board into words.
@Component
class BoardPageAssembler {

    private final BalaiDirectory balais;

    BoardPageAssembler(BalaiDirectory balais) {
        this.balais = balais;
    }

    /// A ticket that needs somebody.
    ///
    /// @param emergency nobody took it
    /// @param who who has it; null for nobody
    record Row(
            String number,
            String grouped,
            String icon,
            String subject,
            String place,
            String office,
            boolean emergency,
            @Nullable String who,
            TimeLeft clock) {}

    /// An office in the table.
    ///
    /// @param ready people on its roster who could go
    /// @param inTime share of its clocks of the last seven days; null if none was due
    /// @param oldest how long its oldest untaken emergency waits; null without one
    record OfficeRow(
            String code,
            String name,
            @Nullable String town,
            long untaken,
            int late,
            int open,
            boolean more,
            int ready,
            @Nullable String oldest,
            @Nullable String inTime) {}

    void put(NationalBoard.Figures figures, PageReader reader, Model model) {
        var untaken = figures.untakenByOffice().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        var offices = figures.loads().stream()
                .map(load -> office(load, figures, reader))
                .sorted(Comparator.comparing(OfficeRow::untaken)
                        .thenComparing(OfficeRow::late)
                        .thenComparing(OfficeRow::open)
                        .reversed())
                .toList();
        // the tally may be a second old, the list is of now
        model.addAttribute("untaken", Math.max(untaken, figures.untaken().size()));
        model.addAttribute(
                "numbers",
                figures.untaken().stream()
                        .map(ticket -> ticket.number().digits())
                        .collect(Collectors.joining(" ")));
        model.addAttribute("late", offices.stream().mapToInt(OfficeRow::late).sum());
        model.addAttribute(
                "lateOffices", offices.stream().filter(row -> row.late() > 0).count());
        model.addAttribute("dueSoon", figures.dueSoon());
        model.addAttribute("open", figures.open());
        model.addAttribute("today", figures.today());
        model.addAttribute("emergencies", rows(figures.untaken(), true, reader));
        model.addAttribute("overdue", rows(figures.late(), false, reader));
        model.addAttribute("offices", offices);
        var week = figures.inTime().values().stream().reduce(ClocksInTime.Share.NONE, ClocksInTime.Share::plus);
        model.addAttribute("inTime", share(week, reader));
        model.addAttribute("inTimeOf", week.due());
        model.addAttribute("asOf", reader.time(reader.now()));
    }

    private static List<Row> rows(List<TicketSummary> tickets, boolean emergency, PageReader reader) {
        return tickets.stream()
                .map(ticket -> new Row(
                        ticket.number().digits(),
                        ticket.number().grouped(),
                        ChannelIcons.icon(ticket.channel()),
                        ticket.subject(),
                        reader.place(ticket.classification().placeCode()),
                        reader.balai(ticket.assignment().balaiCode()),
                        emergency,
                        ticket.assignment().assignee() == null
                                ? null
                                : ticket.assignment().assignee().name(),
                        reader.timeLeft(
                                ticket.times().nextDueAt(), ticket.times().createdAt())))
                .toList();
    }

    private OfficeRow office(OfficeWorkload.Load load, NationalBoard.Figures figures, PageReader reader) {
        var code = load.office().code();
        return new OfficeRow(
                code,
                code.isEmpty() ? reader.text("supervision.national") : reader.balai(code),
                load.office().balai().flatMap(balais::find).map(Balai::town).orElse(null),
                figures.untakenByOffice().getOrDefault(code, 0L),
                load.late(),
                load.open(),
                load.isMore(),
                figures.ready().getOrDefault(code, 0),
                oldest(code, figures.untaken(), reader),
                share(figures.inTime().getOrDefault(code, ClocksInTime.Share.NONE), reader));
    }

    private static @Nullable String share(ClocksInTime.Share share, PageReader reader) {
        return share.due() == 0 ? null : reader.text("board.percent", share.permille() / 10.0);
    }

    private static @Nullable String oldest(String office, List<TicketSummary> untaken, PageReader reader) {
        return untaken.stream()
                .filter(ticket -> Objects.requireNonNullElse(ticket.assignment().balaiCode(), "")
                        .equals(office))
                .map(ticket -> ticket.times().createdAt())
                .min(Comparator.naturalOrder())
                .map(since -> reader.duration(Duration.between(since, reader.now())))
                .orElse(null);
    }
}
