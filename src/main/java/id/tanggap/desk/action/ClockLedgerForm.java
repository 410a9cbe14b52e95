package id.tanggap.desk.action;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.ticket.ClockLedger;
import id.tanggap.ticket.ClockView;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.web.wording.PageReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Why each service-level clock is due when it is: line by line, so that a person can check the calculation.
@Component
record ClockLedgerForm(TicketReader tickets) implements ActionForm {

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
            List<Line> lines,
            List<String> moves) {}

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

    private Account account(ClockLedger.Account account, TicketRequest asked) {
        var clock = account.clock();
        var reader = asked.reader();
        return new Account(
                reader.textOr("clock.name." + clock.name(), clock.name()),
                clock.stored().code(),
                reader.text("ledger.state." + clock.stored().code()),
                promise(clock, reader),
                reader.full(clock.dueAt()),
                reader.sentence(clock.why()),
                reader.duration(account.counted()),
                account.holder() == null ? null : reader.balai(account.holder()),
                account.lines().stream().map(line -> line(line, reader)).toList(),
                account.moves().stream().map(move -> moved(move, reader)).toList());
    }

    private static String moved(ClockLedger.Move move, PageReader reader) {
        return reader.text(
                "ledger." + move.kind(),
                reader.brief(move.at()),
                reader.full(move.before()),
                reader.full(move.after()),
                move.by());
    }

    private String promise(ClockView clock, PageReader reader) {
        var length = reader.duration(java.time.Duration.ofMinutes(clock.minutes()));
        return reader.text("ledger.calendar." + clock.hours(), length, zone(clock.zone()));
    }

    private static String zone(ZoneId zone) {
        return IndonesianZone.nameOf(zone);
    }

    private Line line(ClockLedger.Line line, PageReader reader) {
        Instant to = line.to();
        return new Line(
                reader.brief(line.from()),
                to == null ? reader.text("ledger.now") : reader.brief(to),
                line.running(),
                reader.duration(line.counted()),
                reader.sentence(line.why()));
    }
}
