/// Calls that we owe to citizens: when they are due, who made which attempt, and how each ended.
@NamedInterface("callback")
@NullMarked
package id.tanggap.phone.callback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
