/// What rings on the desk because a person is in danger, until somebody takes it.
@NamedInterface("danger")
@NullMarked
package id.tanggap.phone.danger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
