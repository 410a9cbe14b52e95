/// An order as it is stored: its values, its states and which may follow which, its log.
@NamedInterface("order")
@NullMarked
package id.tanggap.dispatch.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
