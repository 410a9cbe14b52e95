/// Stores every line of the exchanges' call logs once and assembles calls from them, in one transaction for each
/// batch.
@NamedInterface("ledger")
@NullMarked
package id.tanggap.phone.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
