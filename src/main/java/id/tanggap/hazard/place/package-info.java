/// Known places near a point.
@NullMarked
package id.tanggap.hazard.place;

import org.jspecify.annotations.NullMarked;
