/// What an e-mail address and the headers beside it say about who writes: the mailbox behind a tag, a public
/// provider, a machine.
@NamedInterface("address")
@NullMarked
package id.tanggap.reporter.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
