/// How people sign in: attempts are slowed for an account and for an address before a password is compared, each one
/// is recorded, and a session ends by itself.
@NamedInterface("signin")
@NullMarked
package id.tanggap.access.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
