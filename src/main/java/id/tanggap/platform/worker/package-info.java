/// Background workers: one implementation for all recurring jobs, on every node or on one node at a time by a lease,
/// with their health.
@NamedInterface("worker")
@NullMarked
package id.tanggap.platform.worker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
