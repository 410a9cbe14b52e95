/// The page of hazards: alerts and quakes that feeds reported, and what could not be read.
@NullMarked
package id.tanggap.command.hazard;

import org.jspecify.annotations.NullMarked;
