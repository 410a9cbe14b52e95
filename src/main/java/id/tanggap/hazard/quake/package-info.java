/// The quake lists of the national meteorological agency: reads their records and finds which describe the same quake.
@NamedInterface("quake")
@NullMarked
package id.tanggap.hazard.quake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
