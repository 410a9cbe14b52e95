/// People on the rosters of the ministry: who they are, where they live, what they can do, whether they are ready, and
/// who looked at their numbers.
@NamedInterface("person")
@NullMarked
package id.tanggap.resource.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
