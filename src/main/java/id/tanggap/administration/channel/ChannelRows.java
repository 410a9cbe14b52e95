package id.tanggap.administration.channel;

import id.tanggap.channel.ChannelHealth;
import id.tanggap.channel.ChannelList;
import id.tanggap.channel.ChannelStatus;
import id.tanggap.channel.MailboxBackfills;
import id.tanggap.intake.ledger.ChannelStatistics;
import id.tanggap.reply.carrier.WaitingMessages;
import id.tanggap.web.wording.ChannelIcons;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The channels in an administrator's words: where they come from, how they are, what waits.
@Component
record ChannelRows(
        ChannelList channels,
        ChannelHealth health,
        ChannelStatistics figures,
        WaitingMessages outgoing,
        MailboxBackfills backfills) {

    /// @param pause why it is paused; null if it is not
    record Row(
            String name,
            String kind,
            String icon,
            boolean fromFile,
            Health health,
            @Nullable String pause,
            Traffic traffic,
            @Nullable Backfill backfill) {}

    /// @param state `open`, `failing`, `unusable`, `paused`, `closed`; `new` before its first report
    /// @param problem in plain words; null if there is none
    /// @param technical the same as the library said it, for operators
    record Health(
            String state,
            String text,
            String contact,
            @Nullable String problem,
            @Nullable String technical) {}

    /// @param last when it received something
    /// @param waiting received, and not yet read
    /// @param leaving messages that wait to leave
    record Traffic(String last, int waiting, long leaving) {}

    /// @param share of what is done, 0 to 100
    record Backfill(
            boolean running,
            String text,
            int share,
            @Nullable String problem) {}

    /// Three statements, and two for each channel.
    List<Row> all(PageReader reader) {
        var states = states();
        var jobs = backfills.all();
        return channels.all().stream()
                .map(entry -> row(entry, states.get(entry.name()), jobs.get(entry.name()), reader))
                .toList();
    }

    Optional<Row> find(String name, PageReader reader) {
        return channels.find(name)
                .map(entry ->
                        row(entry, states().get(name), backfills.find(name).orElse(null), reader));
    }

    private Map<String, ChannelStatus> states() {
        return health.all().stream().collect(Collectors.toMap(ChannelStatus::name, Function.identity()));
    }

    private Row row(
            ChannelList.Entry entry,
            @Nullable ChannelStatus status,
            MailboxBackfills.@Nullable Backfill job,
            PageReader reader) {
        var kind = entry.file().kind();
        return new Row(
                entry.name(),
                reader.textOr("channel." + kind, reader.textOr("settings.channels.kind." + kind, kind)),
                ChannelIcons.icon(kind),
                entry.isFromFile(),
                health(entry, status, reader),
                entry.pause() == null ? null : entry.pause().reason(),
                traffic(entry.name(), reader),
                job == null ? null : backfill(job, reader));
    }

    private static Health health(ChannelList.Entry entry, @Nullable ChannelStatus status, PageReader reader) {
        if (status == null || (status.state().equals("closed") && entry.pause() == null)) {
            return new Health(
                    "new", reader.text("settings.channels.state.new"), reader.text("channels.never"), null, null);
        }
        return new Health(
                status.state(),
                reader.text("channels.state." + status.state(), reader.brief(status.since())),
                status.contactAt() == null ? reader.text("channels.never") : reader.brief(status.contactAt()),
                problem(status, reader),
                status.problem());
    }

    private static @Nullable String problem(ChannelStatus status, PageReader reader) {
        var code = status.problemCode();
        return code == null ? null : reader.text("channels.problem." + code);
    }

    private Traffic traffic(String name, PageReader reader) {
        var seen = figures.of(name);
        return new Traffic(
                seen.lastReceived().map(at -> reader.brief(at)).orElseGet(() -> reader.text("channels.never")),
                seen.waiting(),
                outgoing.by(name));
    }

    private static Backfill backfill(MailboxBackfills.Backfill job, PageReader reader) {
        var share = job.found() == 0 ? 0 : (int) Math.min(100, 100L * job.lookedAt() / job.found());
        return new Backfill(
                job.isRunning(),
                reader.text(
                        "settings.channels.backfill." + job.state().code(),
                        reader.day(job.since()),
                        job.lookedAt(),
                        job.found(),
                        job.taken()),
                job.state() == MailboxBackfills.State.DONE ? 100 : share,
                job.problem());
    }
}
