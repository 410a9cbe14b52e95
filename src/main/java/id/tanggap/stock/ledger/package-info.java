/// Movements of goods as double entry: records them, and answers from them what was in a store when.
@NamedInterface("ledger")
@NullMarked
package id.tanggap.stock.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
