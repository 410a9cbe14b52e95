/// Notifications between nodes by PostgreSQL's LISTEN and NOTIFY, on one connection for each node.
@NamedInterface("notify")
@NullMarked
package id.tanggap.platform.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
