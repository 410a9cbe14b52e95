/// Merges and links tickets, groups reports of one incident, sets tags and followers.
@NullMarked
package id.tanggap.desk.link;

import org.jspecify.annotations.NullMarked;
