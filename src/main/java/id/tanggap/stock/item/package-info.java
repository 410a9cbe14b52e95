/// The catalogue of goods: items with their units and packs.
@NamedInterface("item")
@NullMarked
package id.tanggap.stock.item;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
