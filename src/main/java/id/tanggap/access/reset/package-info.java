/// Links by which people set a new password without the old one: made by an administrator or an operator, good once.
@NamedInterface("reset")
@NullMarked
package id.tanggap.access.reset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
