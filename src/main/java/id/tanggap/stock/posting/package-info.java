/// Writes movements and what is reserved, under locks of the balances. Internal: the front doors of `stock` call it.
///
/// Locks in this order, so that nobody waits in a circle: balances of one store by lot id, then one reservation, then
/// what is outstanding of one movement by lot id.
@NullMarked
package id.tanggap.stock.posting;

import org.jspecify.annotations.NullMarked;
