/// Figures of reports: how many tickets came in, how long milestones took, what is done and what is not, what people
/// changed. Follows the change feed into sums by day, week and month, and reads nothing but these; changes no ticket.
/// Every answer passes through the viewer's `Visibility`.
@ApplicationModule(
        allowedDependencies = {"access", "platform::code", "platform::worker", "supervision", "ticket::feed"})
@NullMarked
package id.tanggap.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
