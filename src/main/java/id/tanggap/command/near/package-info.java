/// Lists of the command center that are narrowed to what is near a point.
@NullMarked
package id.tanggap.command.near;

import org.jspecify.annotations.NullMarked;
