/// The chain over the record of who did what: the worker that makes it, the roots of finished days, and the check.
@NamedInterface("chain")
@NullMarked
package id.tanggap.audit.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
