package id.tanggap.incident.cap;

import id.tanggap.hazard.cap.CapWriter;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.store.IncidentLog;
import id.tanggap.incident.store.IncidentReader;
import id.tanggap.region.Gazetteer;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Offers the newest alert of an incident. Nothing in it is "now": the same incident gives the same bytes until
/// somebody changes it.
@Service
public class IncidentAlerts {

    private final IncidentReader incidents;
    private final IncidentLog log;
    private final AlertSender sender;
    private final Gazetteer gazetteer;
    private final TransactionTemplate snapshot;

    IncidentAlerts(
            IncidentReader incidents,
            IncidentLog log,
            AlertSender sender,
            Gazetteer gazetteer,
            PlatformTransactionManager transactions) {
        this.incidents = incidents;
        this.log = log;
        this.sender = sender;
        this.gazetteer = gazetteer;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /// As XML of CAP 1.2.
    ///
    /// @return empty if no incident has this code, or it was never opened
    public Optional<byte[]> newest(IncidentCode code) {
        var found = snapshot.execute(status -> incidents.find(code).flatMap(incident -> {
            var entries = log.entries(incident.id(), Long.MAX_VALUE, Integer.MAX_VALUE)
                    .reversed();
            return AlertChain.of(entries).map(newest -> new AlertWriter(incident, newest, sender, gazetteer).alert());
        }));
        return found == null ? Optional.empty() : found.map(CapWriter::write);
    }
}
