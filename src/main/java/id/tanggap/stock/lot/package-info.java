/// Lots: goods of one item that share procurement year, expiry, condition, donor and release rule.
@NullMarked
package id.tanggap.stock.lot;

import org.jspecify.annotations.NullMarked;
