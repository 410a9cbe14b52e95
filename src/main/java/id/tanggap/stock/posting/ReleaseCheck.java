package id.tanggap.stock.posting;

import static id.tanggap.stock.RefusedStockChangeException.because;

import id.tanggap.stock.MovementKind;
import id.tanggap.stock.ReleaseGround;
import id.tanggap.stock.lot.Lot;
import id.tanggap.stock.lot.LotTerms;
import id.tanggap.stock.lot.Lots;
import id.tanggap.stock.lot.ReleaseRule;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether goods may leave a store: expired and damaged goods are not given out, and some lots and stores need the
/// regional head's declaration of emergency.
@Component
record ReleaseCheck(JdbcClient jdbc, Lots lots) {

    void check(Posting posting, Instant now) {
        var found = lots.byIds(posting.lots());
        for (var id : posting.lots()) {
            var lot = found.get(id);
            if (lot == null) {
                throw because("refused.stock.lot", id);
            }
            usable(posting, lot, now);
        }
        if (posting.ground() instanceof ReleaseGround.None
                && (found.values().stream().anyMatch(lot -> lot.terms().release() == ReleaseRule.DECLARATION)
                        || needsDeclaration(posting.siteId()))) {
            throw because("refused.stock.declaration");
        }
        if (posting.ground() instanceof ReleaseGround.Overridden
                && !posting.recording().by().role().supervises()) {
            throw because("refused.stock.override");
        }
    }

    /// Expired and damaged goods may go to another store, not to people.
    private static void usable(Posting posting, Lot lot, Instant now) {
        if (toPeople(posting) && !lot.terms().usable(LotTerms.day(now))) {
            throw because("refused.stock.unusable", lot.id());
        }
    }

    private static boolean toPeople(Posting posting) {
        return posting.kind() == MovementKind.ISSUE
                || (posting.kind() == MovementKind.DISPATCH && posting.links().otherSiteId() == null);
    }

    private boolean needsDeclaration(long siteId) {
        return jdbc.sql("select needs_declaration from site where id = :site")
                .param("site", siteId)
                .query(Boolean.class)
                .single();
    }
}
