/// One's own account: password, sign-ins, sessions.
@NullMarked
package id.tanggap.desk.account;

import org.jspecify.annotations.NullMarked;
