/// A first look at what was received: who seems to have sent it, and whether it speaks of an emergency. Orders the
/// waiting items; identifies nobody.
@NullMarked
package id.tanggap.intake.priority;

import org.jspecify.annotations.NullMarked;
