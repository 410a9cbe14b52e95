/// Maps of where a ticket's place and its balai are: a small one drawn by the server as SVG, and a large one that can
/// be moved.
@NullMarked
package id.tanggap.desk.map;

import org.jspecify.annotations.NullMarked;
