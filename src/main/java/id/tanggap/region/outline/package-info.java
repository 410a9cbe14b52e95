/// Outlines of the areas: in which kabupaten or kota a point lies, and which a polygon touches.
@NamedInterface("outline")
@NullMarked
package id.tanggap.region.outline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
