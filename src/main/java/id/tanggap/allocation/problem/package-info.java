/// The question of an allocation and its answer as values: sites, places, lines with their reasons, figures, checks.
@NamedInterface("problem")
@NullMarked
package id.tanggap.allocation.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
