package id.tanggap.channel.phone;

import id.tanggap.channel.phone.source.RootCause;
import id.tanggap.phone.ledger.CallLedger;
import id.tanggap.phone.ledger.CallLedger.Batch;
import id.tanggap.phone.ledger.CallLedger.Line;
import id.tanggap.phone.ledger.CallLedger.Position;
import id.tanggap.taxonomy.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;

/// Commits batches. A line that the database refuses must not block the lines after it: the batch is halved until the
/// line is found, and that line is kept as unreadable.
record LedgerWriter(CallLedger ledger) {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerWriter.class);

    void keep(Batch batch) {
        try {
            ledger.keep(batch);
        } catch (NonTransientDataAccessException e) {
            if (!canBeSplit(batch)) {
                throw e;
            }
            LOG.warn(
                    "channel={} lines={} refused=\"{}\" will=halve",
                    batch.exchange().channelName(),
                    batch.lines().size(),
                    RootCause.of(e));
            keepParts(batch, e);
        }
    }

    private static boolean canBeSplit(Batch batch) {
        return batch.lines().size() > 1 || (isOne(batch) && batch.lines().getFirst() instanceof Line.Parsed);
    }

    private static boolean isOne(Batch batch) {
        return batch.lines().size() == 1;
    }

    private void keepParts(Batch batch, NonTransientDataAccessException e) {
        var lines = batch.lines();
        if (isOne(batch)) {
            var line = lines.getFirst();
            keep(part(batch, List.of(bad(line, e)), batch.position()));
            return;
        }
        var half = lines.size() / 2;
        keep(part(batch, lines.subList(0, half), null));
        keep(part(batch, lines.subList(half, lines.size()), batch.position()));
    }

    private static Line bad(Line line, NonTransientDataAccessException e) {
        return new Line.Bad(line.source(), line.raw(), Reason.of("reason.channel-phone.not-storable", RootCause.of(e)));
    }

    private static Batch part(Batch batch, List<Line> lines, @Nullable Position position) {
        return new Batch(batch.exchange(), lines, position);
    }
}
