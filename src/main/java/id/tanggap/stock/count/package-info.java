/// Stock-taking: what people counted, and the adjustments that a second person approves.
@NamedInterface("count")
@NullMarked
package id.tanggap.stock.count;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
