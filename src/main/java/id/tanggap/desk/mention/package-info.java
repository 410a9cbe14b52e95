/// The notes that mention the viewer, and the badge that counts the unread ones.
@NullMarked
package id.tanggap.desk.mention;

import org.jspecify.annotations.NullMarked;
