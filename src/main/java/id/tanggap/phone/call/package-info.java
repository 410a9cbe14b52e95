/// A call as it is stored and shown: its facts, its call form, and which follow-up it needs (a call form, a callback,
/// or nothing for a reason).
@NamedInterface("call")
@NullMarked
package id.tanggap.phone.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
