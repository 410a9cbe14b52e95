/// Pages of the stock: balances, stores, movements, the stock card, stock-taking.
@NullMarked
package id.tanggap.command.stock;

import org.jspecify.annotations.NullMarked;
