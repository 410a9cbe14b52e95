/// What the orders of an incident were at a past time.
@NamedInterface("history")
@NullMarked
package id.tanggap.dispatch.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
