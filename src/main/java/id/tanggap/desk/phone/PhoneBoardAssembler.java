package id.tanggap.desk.phone;

import id.tanggap.pbx.CallOutcome;
import id.tanggap.phone.PhoneStatistics;
import id.tanggap.web.wording.PageReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// Makes the page with the telephone figures of a day.
@Component
record PhoneBoardAssembler(PhoneStatistics board) {

    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 17;
    private static final int COLUMN = 40;
    private static final int BAR_HEIGHT = 120;
    private static final int TOP = 18;
    private static final int FOOT = 20;
    private static final double BAD_RATE = 0.2;
    private static final int LONG_WAIT_SECONDS = 120;

    PhoneBoardPage page(LocalDate date, PageReader reader) {
        var day = board.day(reader.viewer(), date);
        var today = LocalDate.ofInstant(reader.now(), reader.viewer().zone());
        return new PhoneBoardPage(
                new PhoneBoardPage.Day(
                        date.toString(),
                        reader.day(date),
                        date.minusDays(1).toString(),
                        date.isBefore(today) ? date.plusDays(1).toString() : null,
                        date.equals(today)),
                figures(day, reader),
                outcomes(day, reader),
                chart(day, reader),
                debts(day, reader),
                day.backlog().quarantinedLines(),
                day.inbound() + day.outbound() == 0);
    }

    private List<PhoneBoardPage.Figure> figures(PhoneStatistics.Day day, PageReader reader) {
        var percent = Math.round(day.abandonedRate() * 100);
        return List.of(
                new PhoneBoardPage.Figure(
                        reader.text("board.inbound"),
                        Integer.toString(day.inbound()),
                        reader.text("board.outbound", day.outbound()),
                        "calm",
                        "/phone?tab=calls"),
                new PhoneBoardPage.Figure(
                        reader.text("board.abandoned"),
                        percent + "%",
                        reader.text("board.abandoned.more"),
                        day.abandonedRate() > BAD_RATE ? "warn" : "calm",
                        null),
                new PhoneBoardPage.Figure(
                        reader.text("board.wait"),
                        CallFormatter.duration(day.averageWaitSeconds(), reader),
                        reader.text("board.longest", CallFormatter.duration(day.longestWaitSeconds(), reader)),
                        day.averageWaitSeconds() > LONG_WAIT_SECONDS ? "warn" : "calm",
                        null),
                new PhoneBoardPage.Figure(
                        reader.text("board.owed"),
                        Integer.toString(day.backlog().callbacks()),
                        reader.text(
                                day.backlog().overdue() == 0 ? "board.overdue.none" : "board.overdue",
                                day.backlog().overdue()),
                        day.backlog().overdue() > 0 ? "late" : "calm",
                        "/phone"));
    }

    private List<PhoneBoardPage.Bar> outcomes(PhoneStatistics.Day day, PageReader reader) {
        var most = day.byOutcome().values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        return day.byOutcome().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Comparator.comparing((java.util.Map.Entry<String, Integer> entry) -> -entry.getValue()))
                .map(entry -> {
                    var outcome = CallOutcome.of(entry.getKey());
                    return new PhoneBoardPage.Bar(
                            icon(outcome),
                            CallFormatter.outcome(outcome, reader),
                            entry.getValue(),
                            Math.max(1, entry.getValue() * 100 / most));
                })
                .toList();
    }

    private static String icon(CallOutcome outcome) {
        return switch (outcome) {
            case ONGOING -> "phone-ringing";
            case ANSWERED -> "phone-check";
            case ABANDONED, MISSED -> "phone-off";
            case BUSY, FAILED -> "phone-x";
            case VOICEMAIL -> "record-mail";
            case OUT_OF_HOURS -> "clock-off";
        };
    }

    private PhoneBoardPage.Chart chart(PhoneStatistics.Day day, PageReader reader) {
        var shown = day.hours().stream()
                .filter(hour -> hour.answered() + hour.unanswered() > 0
                        || (hour.hour() >= FIRST_HOUR && hour.hour() < LAST_HOUR))
                .toList();
        var first = shown.isEmpty() ? FIRST_HOUR : shown.getFirst().hour();
        var last = shown.isEmpty() ? LAST_HOUR : shown.getLast().hour();
        var most = Math.max(
                1,
                shown.stream()
                        .mapToInt(hour -> hour.answered() + hour.unanswered())
                        .max()
                        .orElse(1));
        var columns = new ArrayList<PhoneBoardPage.Column>();
        for (var hour : day.hours()) {
            if (hour.hour() >= first && hour.hour() <= last) {
                columns.add(column(hour, columns.size() * COLUMN, most, reader));
            }
        }
        return new PhoneBoardPage.Chart(columns.size() * COLUMN, TOP + BAR_HEIGHT + FOOT, TOP + BAR_HEIGHT, columns);
    }

    private PhoneBoardPage.Column column(PhoneStatistics.Hour hour, int x, int most, PageReader reader) {
        var answered = hour.answered() * BAR_HEIGHT / most;
        var missed = hour.unanswered() * BAR_HEIGHT / most;
        var base = TOP + BAR_HEIGHT;
        return new PhoneBoardPage.Column(
                "%02d".formatted(hour.hour()),
                x,
                base - answered,
                answered,
                base - answered - missed,
                missed,
                hour.answered() + hour.unanswered(),
                base - answered - missed - 5,
                reader.text(
                        "board.hour.said",
                        "%02d".formatted(hour.hour()),
                        hour.answered(),
                        hour.unanswered(),
                        CallFormatter.duration(hour.longestWaitSeconds(), reader)));
    }

    private List<PhoneBoardPage.Debt> debts(PhoneStatistics.Day day, PageReader reader) {
        return day.debts().stream()
                .map(debt -> new PhoneBoardPage.Debt(
                        debt.agentName(),
                        debt.drafts(),
                        reader.text(
                                "ticket.age",
                                reader.duration(positive(Duration.between(debt.oldest(), reader.now()))))))
                .toList();
    }

    private static Duration positive(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }
}
