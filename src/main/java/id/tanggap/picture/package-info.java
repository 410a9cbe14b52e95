/// Says what a file really is by its first bytes, and makes small pictures of large ones, without what cameras write
/// into them. Trusts nothing it reads.
@ApplicationModule(allowedDependencies = {"platform::blob", "platform::code", "platform::filetype"})
@NullMarked
package id.tanggap.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
