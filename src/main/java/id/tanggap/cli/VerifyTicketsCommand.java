package id.tanggap.cli;

import id.tanggap.ticket.timeline.TimelineCheck;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `tanggap verify-tickets`: checks that each ticket can be rebuilt from its timeline.
@Command(
        name = "verify-tickets",
        mixinStandardHelpOptions = true,
        description = "Plays the timeline of every ticket and compares; prints a line for each that differs.")
final class VerifyTicketsCommand implements Callable<Integer> {

    private static final int PAGE = 1000;

    @Spec
    private CommandSpec spec;

    /// @return 0 if all tickets agree with their timelines, 1 if any does not
    @Override
    public Integer call() {
        try (var database = CommandDatabase.open()) {
            return verify(
                    new TimelineCheck(database.jdbc(), JsonMapper.builder().build()));
        }
    }

    private int verify(TimelineCheck check) {
        var out = spec.commandLine().getOut();
        var tickets = 0L;
        var differing = 0L;
        for (var page = check.after(0, PAGE); !page.isEmpty(); page = check.after(page.getLast(), PAGE)) {
            for (var id : page) {
                var finding = check.check(id);
                finding.ifPresent(found -> out.println(found.number() + "\t" + String.join("; ", found.faults())));
                differing += finding.isPresent() ? 1 : 0;
            }
            tickets += page.size();
        }
        out.println("tickets=" + tickets + " differing=" + differing);
        return differing == 0 ? 0 : 1;
    }
}
