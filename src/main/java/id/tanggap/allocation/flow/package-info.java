/// Bounds of an allocation by maximum flows: how much can be covered at all, and how evenly.
@NullMarked
package id.tanggap.allocation.flow;

import org.jspecify.annotations.NullMarked;
