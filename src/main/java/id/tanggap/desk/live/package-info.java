/// Sends news to open pages by server-sent events: changed tickets, and who else has a ticket open.
@NullMarked
package id.tanggap.desk.live;

import org.jspecify.annotations.NullMarked;
