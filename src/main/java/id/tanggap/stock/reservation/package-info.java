/// Reservations: goods promised for a purpose until a time.
@NullMarked
package id.tanggap.stock.reservation;

import org.jspecify.annotations.NullMarked;
