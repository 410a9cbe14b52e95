/// Lots: goods of one item that share procurement year, expiry, condition, donor and release rule.
@NamedInterface("lot")
@NullMarked
package id.tanggap.stock.lot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
