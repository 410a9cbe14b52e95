package id.tanggap.audit;

import java.util.Map;

/// An export that is being written. Its end is recorded with the number of rows, also when it breaks off.
public final class OpenExport implements AutoCloseable {

    private final AuditLog audit;
    private final long event;
    private long rows;
    private boolean whole;

    OpenExport(AuditLog audit, long event) {
        this.audit = audit;
        this.event = event;
    }

    /// So many more rows were written.
    public void add(long more) {
        rows += more;
    }

    /// All that was asked for is written.
    public void finish() {
        whole = true;
    }

    @Override
    public void close() {
        audit.record(
                AuditKind.EXPORT_ENDED,
                AuditSubject.of(AuditSubject.Kind.EVENT, event),
                Map.of("rows", rows, "whole", whole ? "yes" : "no"));
    }
}
