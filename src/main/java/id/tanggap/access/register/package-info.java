/// The register of accounts as administrators keep it in the browser: accounts and need-to-know lists as settings with
/// history and undo.
@NamedInterface("register")
@NullMarked
package id.tanggap.access.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
