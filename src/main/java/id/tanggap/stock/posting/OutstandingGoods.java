package id.tanggap.stock.posting;

import static id.tanggap.stock.RefusedStockChangeException.because;

import id.tanggap.stock.posting.MovementRows.Outstanding;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Keeps what is on its way between stores and what was given out and may come back: no more arrives than left.
@Component
record OutstandingGoods(MovementRows rows) {

    void change(long movementId, Posting posting) {
        var change = posting.links().outstanding();
        if (posting.kind().leavesOutstanding()) {
            rows.leaveOutstanding(movementId, posting.legs());
        }
        if (change != null) {
            change(
                    change.movementId(),
                    posting.legs().stream()
                            .map(leg -> new Outstanding(leg.lotId(), change.back() ? leg.quantity() : -leg.quantity()))
                            .toList());
        }
    }

    /// @param changes what each lot gains; negative for less
    private void change(long movementId, List<Outstanding> changes) {
        var open = rows.lockOutstanding(movementId).stream()
                .collect(Collectors.toMap(Outstanding::lotId, Outstanding::quantity));
        for (var one : changes) {
            var left = open.getOrDefault(one.lotId(), 0L);
            if (!open.containsKey(one.lotId()) || left + one.quantity() < 0) {
                throw because("refused.stock.outstanding", Math.abs(one.quantity()), left);
            }
        }
        rows.changeOutstanding(movementId, changes);
    }
}
