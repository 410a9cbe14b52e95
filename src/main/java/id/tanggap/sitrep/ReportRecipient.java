package id.tanggap.sitrep;

import java.time.Instant;

/// Somebody who gets approved reports by e-mail.
///
/// @param everywhere whether they get those of all incidents
/// @param name in words; may be empty
public record ReportRecipient(
        long id, boolean everywhere, String address, String name, Instant addedAt, String addedBy) {}
