/// Hides a reporter's identity, discloses it for a reason, and lists who disclosed what.
@NullMarked
package id.tanggap.desk.identity;

import org.jspecify.annotations.NullMarked;
