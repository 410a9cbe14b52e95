/// Outlines of the areas: in which kabupaten or kota a point lies, and which a polygon touches.
@NullMarked
package id.tanggap.region.outline;

import org.jspecify.annotations.NullMarked;
