/// Vehicles and equipment of the ministry: what each can do, in which state it is, and where.
@NamedInterface("vehicle")
@NullMarked
package id.tanggap.resource.vehicle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
