package id.tanggap.audit;

import id.tanggap.platform.code.Coded;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row of the record.
///
/// @param kind its code; a newer version of the program may have written one that this one does not know
/// @param address null for what no request asked for
public record AuditEvent(
        long id,
        Instant at,
        String kind,
        AuditActor actor,
        @Nullable String address,
        AuditSubject subject,
        Map<String, String> arguments) {

    public AuditEvent {
        arguments = Map.copyOf(arguments);
    }

    public Optional<AuditKind> known() {
        return Coded.find(AuditKind.values(), kind);
    }

    /// The same for somebody who may not know what it was done to.
    public AuditEvent withheld() {
        return new AuditEvent(id, at, kind, actor, address, new AuditSubject(subject.kind(), "", ""), Map.of());
    }
}
