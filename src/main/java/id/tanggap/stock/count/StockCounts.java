package id.tanggap.stock.count;

import static id.tanggap.stock.RefusedStockChangeException.because;

import id.tanggap.access.Viewer;
import id.tanggap.resource.site.Site;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.MovementKind;
import id.tanggap.stock.Recording;
import id.tanggap.stock.RefusedStockChangeException;
import id.tanggap.stock.ReleaseGround;
import id.tanggap.stock.StockKeepers;
import id.tanggap.stock.StockOutcome;
import id.tanggap.stock.posting.MovementPoster;
import id.tanggap.stock.posting.Posting;
import id.tanggap.stock.posting.StockAccount;
import id.tanggap.stock.posting.StockLeg;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Stock-taking: people count lot by lot; when they submit, somebody who took no part approves, and the differences
/// become adjustments in one movement, or rejects, and nothing changes. One at a time in each store.
///
/// A difference is that of the moment of counting: goods may go on moving until the approval.
@Service
public class StockCounts {

    private final CountRows rows;
    private final MovementPoster poster;
    private final Sites sites;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StockCounts(CountRows rows, MovementPoster poster, Sites sites, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.poster = poster;
        this.sites = sites;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Optional<StockCount> find(long id) {
        return rows.find(id);
    }

    /// The one that is open, or waits for its approval.
    public Optional<StockCount> running(Site site) {
        return rows.running(site.id()).flatMap(rows::find);
    }

    /// When the last one was approved.
    public Optional<Instant> last(Site site) {
        return rows.last(site.id());
    }

    /// Opens a stock-taking, or goes on with the one that runs.
    public StockOutcome open(Site site, Viewer by) {
        return outcome(() -> {
            StockKeepers.require(by, site);
            var step = step(by);
            return rows.open(site.id(), step)
                    .map(id -> new StockOutcome.Recorded(id, step.at(), false))
                    .orElseGet(() ->
                            new StockOutcome.Recorded(rows.running(site.id()).orElseThrow(), step.at(), true));
        });
    }

    /// Notes what was found of a lot, also of one that the store has not in its books.
    public StockOutcome count(long id, CountedLot found, Viewer by) {
        return outcome(() -> {
            var count = open(id, by);
            rows.put(id, found, rows.book(count.siteId(), found.lotId()), step(by));
            return recorded(id);
        });
    }

    public StockOutcome submit(long id, Viewer by) {
        return outcome(() -> {
            if (open(id, by).lines().isEmpty()) {
                throw because("refused.stock.count.empty");
            }
            rows.submit(id, step(by));
            return recorded(id);
        });
    }

    private StockCount open(long id, Viewer by) {
        return permitted(id, "open", by);
    }

    private StockCount permitted(long id, String state, Viewer by) {
        var count = rows.lock(id).orElseThrow(() -> because("refused.stock.count.gone", id));
        StockKeepers.require(by, sites.find(count.siteId()).orElseThrow());
        if (!count.state().equals(state)) {
            throw because("refused.stock.count.state", id);
        }
        return count;
    }

    /// Writes the differences into the ledger.
    public StockOutcome approve(long id, Viewer by) {
        return outcome(() -> {
            var count = decidable(id, by);
            var legs = count.lines().stream()
                    .filter(line -> line.difference() != 0)
                    .map(StockCounts::leg)
                    .toList();
            if (!legs.isEmpty()) {
                poster.post(new Posting(
                        MovementKind.ADJUSTMENT,
                        count.siteId(),
                        Posting.Links.NONE,
                        legs,
                        ReleaseGround.NONE,
                        new Recording("count:" + id, by, "", "SO-" + id)));
            }
            rows.decide(id, "approved", "", step(by));
            return recorded(id);
        });
    }

    private static StockLeg leg(StockCount.Line line) {
        return line.difference() > 0
                ? new StockLeg(line.lot().id(), StockAccount.COUNT, StockAccount.STORE, line.difference())
                : new StockLeg(line.lot().id(), StockAccount.STORE, StockAccount.COUNT, -line.difference());
    }

    /// @param why up to 500 characters
    public StockOutcome reject(long id, String why, Viewer by) {
        return outcome(() -> {
            decidable(id, by);
            rows.decide(id, "rejected", why.strip(), step(by));
            return recorded(id);
        });
    }

    private StockCount decidable(long id, Viewer by) {
        var count = permitted(id, "submitted", by);
        if (by.userId() == null || !count.decidableBy(by.userId())) {
            throw because("refused.stock.count.foureyes");
        }
        return count;
    }

    /// The differences that an approval would write.
    public static List<StockCount.Line> differences(StockCount count) {
        return count.lines().stream().filter(line -> line.difference() != 0).toList();
    }

    private StockCount.Step step(Viewer by) {
        if (by.userId() == null) {
            throw because("refused.stock.count.program");
        }
        return new StockCount.Step(clock.instant(), by.name(), by.userId());
    }

    private StockOutcome.Recorded recorded(long id) {
        return new StockOutcome.Recorded(id, clock.instant(), false);
    }

    private StockOutcome outcome(Supplier<StockOutcome.Recorded> command) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> command.get()));
        } catch (RefusedStockChangeException e) {
            return e.outcome();
        }
    }
}
