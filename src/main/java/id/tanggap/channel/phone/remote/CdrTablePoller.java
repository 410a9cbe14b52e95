package id.tanggap.channel.phone.remote;

import id.tanggap.channel.phone.source.BatchSink;
import id.tanggap.channel.phone.source.ChannelPoller;
import id.tanggap.channel.phone.source.LedgerLines;
import id.tanggap.channel.phone.source.PhoneChannelSettings;
import id.tanggap.channel.phone.source.RecentlyCommitted;
import id.tanggap.pbx.CallLogFormat;
import id.tanggap.phone.ledger.CallLedger.Batch;
import id.tanggap.phone.ledger.CallLedger.Exchange;
import id.tanggap.phone.ledger.CallLedger.Position;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/// Reads the exchange's table of calls with a cursor. A row is written when its call ends, with the time of the
/// call's start, so each round starts earlier by the overlap.
public final class CdrTablePoller implements ChannelPoller {

    private final CallLogFormat format;
    private final Exchange exchange;
    private final PhoneChannelSettings.Table settings;
    private final ZoneId zone;
    private final Supplier<List<Position>> positions;
    private final RecentlyCommitted recent = new RecentlyCommitted();

    public CdrTablePoller(
            CallLogFormat format,
            Exchange exchange,
            PhoneChannelSettings.Table settings,
            ZoneId zone,
            Supplier<List<Position>> positions) {
        this.format = format;
        this.exchange = exchange;
        this.settings = settings;
        this.zone = zone;
        this.positions = positions;
    }

    @Override
    public String name() {
        return "table";
    }

    @Override
    public Duration poll() {
        return settings.poll();
    }

    @Override
    public void poll(BatchSink sink) {
        try (var table = CdrTable.open(settings, zone)) {
            var cursor = Position.cursor(positions.get(), source()).orElse(null);
            var key = table.start(cursor, settings.overlap());
            var page = table.after(key, cursor);
            while (!page.isEmpty()) {
                var last = page.getLast();
                if (!keepNew(page, last.cursor(), sink) || page.size() < CdrTable.PAGE) {
                    return;
                }
                cursor = last.cursor();
                page = table.after(last.key(), cursor);
            }
        }
    }

    /// Another database or table under the same channel's name is read from its start.
    private String source() {
        return "table " + place() + " " + settings.table();
    }

    /// The URL without passwords.
    private String place() {
        return settings.url().replaceFirst("\\?.*$", "");
    }

    private boolean keepNew(List<CdrTable.Row> page, String cursor, BatchSink sink) {
        var rows =
                page.stream().filter(row -> !recent.knows(row.key().digest())).toList();
        if (rows.isEmpty()) {
            return true;
        }
        var lines = LedgerLines.ofEach(
                format, settings.table(), rows.stream().map(CdrTable.Row::json).toList());
        var goOn = sink.keep(new Batch(exchange, lines, new Position(source(), place(), 0, 1, cursor, false)));
        recent.add(rows.stream().map(row -> row.key().digest()).toList());
        return goOn;
    }
}
