/// Reservations: goods promised for a purpose until a time.
@NamedInterface("reservation")
@NullMarked
package id.tanggap.stock.reservation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
