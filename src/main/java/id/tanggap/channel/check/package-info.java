/// What trying a channel found, step by step, with a word of help where it usually goes wrong.
@NamedInterface("check")
@NullMarked
package id.tanggap.channel.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
