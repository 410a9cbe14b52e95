/// Calculates SLA clocks with due times and an explanation, from a policy and a working calendar, and keeps what
/// administrators set of both. Decides; writes nothing but settings.
@ApplicationModule(allowedDependencies = {"language", "platform::code", "setting", "taxonomy"})
@NullMarked
package id.tanggap.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
