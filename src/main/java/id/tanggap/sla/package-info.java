/// Calculates SLA clocks with due times and an explanation, from a policy and a working calendar. Decides; writes
/// nothing.
@ApplicationModule(allowedDependencies = {"language", "platform::code", "taxonomy"})
@NullMarked
package id.tanggap.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
