package id.tanggap.channel.sms;

import id.tanggap.intake.report.TextReport;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Joins the parts of long messages. A part is kept when `add` returns; the last part completes the message, in the
/// same transaction, so that it is created once.
@Service
public class TextPartAssembler {

    private final TextPartRows rows;
    private final Clock clock;

    TextPartAssembler(TextPartRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// A part that arrives twice is one part. A part with the number of another part and other words belongs to a new
    /// message with the same reference number; the old message is then processed with the parts that arrived.
    @Transactional
    public void add(TextIntake intake, TextPart part) {
        var channel = intake.channelName();
        if (rows.isKnown(channel, part.key())) {
            return;
        }
        var now = clock.instant();
        var set = rows.openSet(channel, part, now);
        var before = rows.textOf(set, part.n());
        if (before.isPresent() && before.get().equals(part.text())) {
            return;
        }
        if (before.isPresent()) {
            join(intake, set);
            set = rows.openSet(channel, part, now);
        }
        rows.insert(set, channel, part, now);
        if (rows.count(set) == part.total()) {
            join(intake, set);
        }
    }

    /// Incomplete messages that have waited for missing parts since before an instant.
    public List<Long> waitingSince(String channelName, Instant before) {
        return rows.waitingSince(channelName, before);
    }

    /// Processes a message with the parts that arrived; its text says which parts are missing.
    @Transactional
    public void join(TextIntake intake, long set) {
        if (!rows.close(set, clock.instant())) {
            return;
        }
        var parts = rows.parts(set);
        var first = parts.getFirst();
        intake.keep(
                "parts:" + set,
                new TextReport(
                        first.provider(),
                        TextReport.SMS,
                        "parts:" + set,
                        first.from(),
                        first.to(),
                        text(parts, intake.language()),
                        parts.stream()
                                .map(TextPart::sentAt)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        String.join("\n", parts.stream().map(TextPart::original).toList())));
    }

    private static String text(List<TextPart> parts, String language) {
        var byPlace = new TreeMap<Integer, String>();
        var total = parts.getFirst().total();
        for (var n = 1; n <= total; n++) {
            byPlace.put(n, gap(n, total, language));
        }
        parts.forEach(part -> byPlace.put(part.n(), part.text()));
        return String.join("", byPlace.values());
    }

    private static String gap(int n, int total, String language) {
        return language.equals("en")
                ? " [part %d of %d did not arrive] ".formatted(n, total)
                : " [bagian %d dari %d tidak sampai] ".formatted(n, total);
    }
}
