/// Makes all decisions about a new report before any transaction, finds the ticket a mail belongs to, and opens
/// tickets.
@NullMarked
package id.tanggap.intake.opening;

import org.jspecify.annotations.NullMarked;
