/// Tells open pages what changed at the command center.
@NullMarked
package id.tanggap.command.live;

import org.jspecify.annotations.NullMarked;
