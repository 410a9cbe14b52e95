/// What became of sent messages: receipts, bounces and the state shown to people.
@NamedInterface("delivery")
@NullMarked
package id.tanggap.reply.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
