package id.tanggap.audit;

/// Who is signed in, as the record names them. Principals of Spring Security that are no `AuditPrincipal` count as
/// strangers.
public interface AuditPrincipal {

    AuditActor actor();
}
