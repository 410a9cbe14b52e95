/// A simple map of where a ticket's place and its balai are, drawn as SVG from known points.
@NullMarked
package id.tanggap.desk.map;

import org.jspecify.annotations.NullMarked;
