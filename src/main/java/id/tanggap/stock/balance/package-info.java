/// What is in each store at present, and what of it is reserved.
@NamedInterface("balance")
@NullMarked
package id.tanggap.stock.balance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
