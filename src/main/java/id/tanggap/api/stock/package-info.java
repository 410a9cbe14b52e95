/// Stock in the API: balances and movements.
@NullMarked
package id.tanggap.api.stock;

import org.jspecify.annotations.NullMarked;
