/// The ledger of everything received: each item with its raw bytes, its state and the key under which its source
/// knows it.
@NamedInterface("ledger")
@NullMarked
package id.tanggap.intake.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
