/// Background workers: one kit for all recurring jobs, alone on a node or one in the cluster by a lease, with their
/// health.
@NamedInterface("worker")
@NullMarked
package id.tanggap.platform.worker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
