package id.tanggap.desk.phone;

import id.tanggap.access.Viewer;
import id.tanggap.desk.wording.Wording;
import id.tanggap.pbx.CallOutcome;
import id.tanggap.phone.PhoneStatistics;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Makes the page with the telephone figures of a day.
@Component
class PhoneBoardAssembler {

    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 17;
    private static final int COLUMN = 40;
    private static final int BAR_HEIGHT = 120;
    private static final int TOP = 18;
    private static final int FOOT = 20;
    private static final double BAD_RATE = 0.2;
    private static final int LONG_WAIT_SECONDS = 120;

    private final PhoneStatistics board;
    private final Wording wording;
    private final CallFormatter words;

    PhoneBoardAssembler(PhoneStatistics board, Wording wording, CallFormatter words) {
        this.board = board;
        this.wording = wording;
        this.words = words;
    }

    PhoneBoardPage page(LocalDate date, Viewer viewer, Locale locale) {
        var day = board.day(viewer, date);
        var today = LocalDate.ofInstant(wording.now(), viewer.zone());
        return new PhoneBoardPage(
                new PhoneBoardPage.Day(
                        date.toString(),
                        wording.when(viewer, locale).day(date),
                        date.minusDays(1).toString(),
                        date.isBefore(today) ? date.plusDays(1).toString() : null,
                        date.equals(today)),
                figures(day, locale),
                outcomes(day, locale),
                chart(day, locale),
                debts(day, locale),
                day.backlog().quarantinedLines(),
                day.inbound() + day.outbound() == 0);
    }

    private List<PhoneBoardPage.Figure> figures(PhoneStatistics.Day day, Locale locale) {
        var percent = Math.round(day.abandonedRate() * 100);
        return List.of(
                new PhoneBoardPage.Figure(
                        wording.text(locale, "board.inbound"),
                        Integer.toString(day.inbound()),
                        wording.text(locale, "board.outbound", day.outbound()),
                        "calm",
                        "/phone?tab=calls"),
                new PhoneBoardPage.Figure(
                        wording.text(locale, "board.abandoned"),
                        percent + "%",
                        wording.text(locale, "board.abandoned.more"),
                        day.abandonedRate() > BAD_RATE ? "warn" : "calm",
                        null),
                new PhoneBoardPage.Figure(
                        wording.text(locale, "board.wait"),
                        words.duration(day.averageWaitSeconds(), locale),
                        wording.text(locale, "board.longest", words.duration(day.longestWaitSeconds(), locale)),
                        day.averageWaitSeconds() > LONG_WAIT_SECONDS ? "warn" : "calm",
                        null),
                new PhoneBoardPage.Figure(
                        wording.text(locale, "board.owed"),
                        Integer.toString(day.backlog().callbacks()),
                        wording.text(
                                locale,
                                day.backlog().overdue() == 0 ? "board.overdue.none" : "board.overdue",
                                day.backlog().overdue()),
                        day.backlog().overdue() > 0 ? "late" : "calm",
                        "/phone"));
    }

    private List<PhoneBoardPage.Bar> outcomes(PhoneStatistics.Day day, Locale locale) {
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
                            words.outcome(outcome, locale),
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

    private PhoneBoardPage.Chart chart(PhoneStatistics.Day day, Locale locale) {
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
                columns.add(column(hour, columns.size() * COLUMN, most, locale));
            }
        }
        return new PhoneBoardPage.Chart(columns.size() * COLUMN, TOP + BAR_HEIGHT + FOOT, TOP + BAR_HEIGHT, columns);
    }

    private PhoneBoardPage.Column column(PhoneStatistics.Hour hour, int x, int most, Locale locale) {
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
                wording.text(
                        locale,
                        "board.hour.said",
                        "%02d".formatted(hour.hour()),
                        hour.answered(),
                        hour.unanswered(),
                        words.duration(hour.longestWaitSeconds(), locale)));
    }

    private List<PhoneBoardPage.Debt> debts(PhoneStatistics.Day day, Locale locale) {
        return day.debts().stream()
                .map(debt -> new PhoneBoardPage.Debt(
                        debt.agentName(),
                        debt.drafts(),
                        wording.text(
                                locale,
                                "ticket.age",
                                wording.clocks(locale)
                                        .duration(positive(Duration.between(debt.oldest(), wording.now()))))))
                .toList();
    }

    private static Duration positive(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }
}
