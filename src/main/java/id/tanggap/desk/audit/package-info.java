/// The pages of the record of who did what, and of exports, for those whom the policy lets read them.
@NullMarked
package id.tanggap.desk.audit;

import org.jspecify.annotations.NullMarked;
