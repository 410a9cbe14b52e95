package id.tanggap.desk.action;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.desk.wording.LocalTimeFormatter;
import id.tanggap.desk.wording.Wording;
import id.tanggap.ticket.ClockLedger;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.view.TicketReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Why each service-level clock is due when it is: line by line, so that a person can check the calculation.
@Component
class ClockLedgerForm implements ActionForm {

    private final TicketReader tickets;
    private final Wording wording;

    ClockLedgerForm(TicketReader tickets, Wording wording) {
        this.tickets = tickets;
        this.wording = wording;
    }

    record Choices(List<Account> accounts) {}

    /// @param promise "terima dalam 60 menit kerja, WIB"
    /// @param counted working time so far
    record Account(
            String name,
            String state,
            String stateText,
            String promise,
            String due,
            String why,
            String counted,
            @Nullable String holder,
            List<Line> lines) {}

    record Line(String from, String to, boolean running, String counted, String why) {}

    @Override
    public Fragment fragment() {
        return new Fragment("clocks", "sheet-fields", "ledger");
    }

    @Override
    public boolean changes() {
        return false;
    }

    @Override
    public Object of(TicketDetail ticket, TicketRequest asked) {
        return new Choices(
                tickets
                        .ledger(asked.number(), asked.viewer())
                        .map(ClockLedger::clocks)
                        .orElse(List.of())
                        .reversed()
                        .stream()
                        .map(clock -> account(clock, asked))
                        .toList());
    }

    private Account account(ClockLedger.Account clock, TicketRequest asked) {
        var locale = asked.locale();
        var when = wording.when(asked.viewer(), locale);
        return new Account(
                wording.textOr(locale, "clock.name." + clock.name(), clock.name()),
                clock.state().code(),
                wording.text(locale, "ledger.state." + clock.state().code()),
                promise(clock, locale),
                when.full(clock.dueAt()),
                wording.sentences(List.of(clock.why()), locale).getFirst(),
                wording.clocks(locale).duration(clock.counted()),
                clock.holder() == null ? null : wording.balai(clock.holder(), locale),
                clock.lines().stream().map(line -> line(line, when, locale)).toList());
    }

    private String promise(ClockLedger.Account clock, Locale locale) {
        var length = wording.clocks(locale).duration(java.time.Duration.ofMinutes(clock.minutes()));
        return wording.text(locale, "ledger.calendar." + clock.calendar(), length, zone(clock.zone()));
    }

    private static String zone(ZoneId zone) {
        return LocalTimeFormatter.nameOf(zone);
    }

    private Line line(ClockLedger.Line line, LocalTimeFormatter when, Locale locale) {
        Instant to = line.to();
        return new Line(
                when.brief(line.from(), wording.now()),
                to == null ? wording.text(locale, "ledger.now") : when.brief(to, wording.now()),
                line.running(),
                wording.clocks(locale).duration(line.counted()),
                wording.sentences(List.of(line.why()), locale).getFirst());
    }
}
