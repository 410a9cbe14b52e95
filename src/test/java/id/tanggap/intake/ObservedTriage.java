package id.tanggap.intake;

import id.tanggap.triage.ShippedTriage;
import id.tanggap.triage.Triage;
import id.tanggap.triage.TriageResult;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The shipped triage, and what it was asked.
final class ObservedTriage implements Triage {

    /// @param inTransaction whether the asking thread was in a transaction
    record Asked(String text, boolean inTransaction) {}

    private final Triage shipped = ShippedTriage.shipped();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    @Override
    public TriageResult understand(String text) {
        asked.add(new Asked(text, TransactionSynchronizationManager.isActualTransactionActive()));
        return shipped.understand(text);
    }

    /// All questions whose text has these words.
    List<Asked> askedAbout(String words) {
        return asked.stream().filter(one -> one.text().contains(words)).toList();
    }
}
